package dev.pullpass.core.template;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlText;
import java.util.Optional;

/**
 * A part of a masked template that may be read as YAML for itself: what stands between two lines of
 * dashes, or in a define.
 *
 * @param span where it stands in the template
 * @param text its masked text, as long as the span
 */
public record Region(Span span, String text) {

  /** The region as YAML, whose places count from the region's start; empty where it is none. */
  public Optional<YamlText> yaml() {
    try {
      return Optional.of(YamlText.parse(text));
    } catch (MalformedYaml notYaml) {
      return Optional.empty();
    }
  }

  /** The place in the template of a place in the region. */
  public Span inTemplate(Span place) {
    return new Span(span.start() + place.start(), span.start() + place.end());
  }
}
