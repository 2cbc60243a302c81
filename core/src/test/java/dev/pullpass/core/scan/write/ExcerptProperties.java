package dev.pullpass.core.scan.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.scan.Place;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** No text makes an excerpt wider than it may be, or lets anything through to the terminal. */
class ExcerptProperties {

  @Property
  void anExcerptIsPrintableAndFits(
      @ForAll String text,
      @ForAll @IntRange(max = 2000) int from,
      @ForAll @IntRange(max = 2000) int length,
      @ForAll @IntRange(min = 20, max = 200) int cells) {
    int start = Math.min(from, text.length());
    Span span = new Span(start, Math.min(text.length(), start + length));
    Place place = Place.of(new SourceFile("a", FileKind.MANIFEST, text), span, "", "");
    Excerpt excerpt = Excerpt.of(place, cells);
    assertThat(Cells.of(excerpt.line())).isLessThanOrEqualTo(cells);
    assertThat(excerpt.line())
        .doesNotContainPattern("[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u202e]");
    assertThat(excerpt.carets()).matches(" *\\^+").hasSizeLessThanOrEqualTo(Math.max(1, cells));
  }
}
