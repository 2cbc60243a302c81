package dev.pullpass.core.chart;

import dev.pullpass.core.chart.DigestExpression.Wanted;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lets a chart write digests: the smallest edits of its templates, in their own idiom, and the keys
 * for them in values, schema and README.
 */
public final class DigestPatch {
  private final ChartReading reading;
  private final DigestExpression expressions;
  private final Map<String, Found> images = new LinkedHashMap<>();
  private final Map<ChartPlace, List<Wanted>> spots = new LinkedHashMap<>();

  /** An image, by its key or by why it has none. */
  private static final class Found {
    private final Optional<DigestKey> key;
    private final Optional<ImageAnswer.How> able;
    private final TreeSet<ChartPlace> places = new TreeSet<>();
    private String reason;

    private Found(Optional<DigestKey> key, Optional<ImageAnswer.How> able, String reason) {
      this.key = key;
      this.able = able;
      this.reason = reason;
    }
  }

  private DigestPatch(ChartReading reading) {
    this.reading = reading;
    this.expressions = new DigestExpression(reading.helpers());
  }

  /** What can be done for all images of a chart; never throws, whatever the files hold. */
  public static ChartPatch of(ChartSources chart) {
    return new DigestPatch(new ChartReading(chart)).patch();
  }

  private ChartPatch patch() {
    if (reading.isExhausted()) {
      return nothing("the templates are more than can be followed");
    }
    SharedKeys shared = new SharedKeys();
    List<ImageLine> lines = reading.images();
    lines.forEach(line -> seams(line).forEach(shared::add));
    lines.forEach(line -> collect(line, shared));
    Map<ChartPlace, List<Splice>> templates = templates();
    ValuesKeys values = new ValuesKeys(reading.chart());
    for (Found found : images.values()) {
      if (found.key.isPresent() && found.reason.isEmpty()) {
        found.reason = written(found.key.get()).or(() -> values.add(found.key.get())).orElse("");
      }
    }
    Map<String, List<Splice>> edits = edits(templates, values);
    return Proof.broken(reading.chart(), edits)
        .map(file -> nothing("the edits together would break " + file))
        .orElseGet(() -> new ChartPatch(edits, answers()));
  }

  private static ChartPatch nothing(String reason) {
    return new ChartPatch(Map.of(), List.of(new ImageAnswer.Refused(reason, List.of())));
  }

  /** Where a template writes the map as YAML, another key in it would show. */
  private Optional<String> written(DigestKey key) {
    return reading.uses().stream()
        .filter(use -> use.how() == Use.How.YAML && !use.path().isEmpty())
        .filter(use -> use.path().size() <= key.parent().size())
        .filter(use -> use.path().equals(key.parent().subList(0, use.path().size())))
        .map(use -> "a template writes all of " + String.join(".", use.path()) + " as it is")
        .findFirst();
  }

  /** Those of images that can have digests, too: what is patched must not free a key. */
  private static List<Seam> seams(ImageLine line) {
    return SeamFinder.of(line.image());
  }

  private void collect(ImageLine line, SharedKeys shared) {
    ChartPlace place = new ChartPlace(line.file().path(), line.key());
    Classified what = Classified.of(line.image());
    if (what instanceof Classified.Able able) {
      found("able " + able.key(), able).places.add(place);
    } else if (what instanceof Classified.Other other) {
      refused(place, other.reason());
    } else {
      ((Classified.Seamed) what).seams().forEach(seam -> collect(seam, place, shared));
    }
  }

  private Found found(String id, Classified.Able able) {
    Optional<ImageAnswer.How> how = Optional.of(able.how());
    return images.computeIfAbsent(id, any -> new Found(Optional.empty(), how, able.key()));
  }

  private void refused(ChartPlace place, String reason) {
    images
        .computeIfAbsent(
            "refused " + reason + place.path(),
            any -> new Found(Optional.empty(), Optional.empty(), reason))
        .places
        .add(place);
  }

  private void collect(Seam seam, ChartPlace place, SharedKeys shared) {
    Optional<DigestKey> key = shared.key(seam);
    if (key.isEmpty()) {
      refused(place, shared.reason(seam));
      return;
    }
    if (ChartSources.isOfSubchart(seam.spot().file().path())) {
      refused(place, "the helper that makes it belongs to a subchart");
      return;
    }
    images
        .computeIfAbsent(key.get().shown(), any -> new Found(key, Optional.empty(), ""))
        .places
        .add(place);
    int offset = seam.spot().offset();
    spots
        .computeIfAbsent(
            new ChartPlace(seam.spot().file().path(), new Span(offset, offset)),
            any -> new ArrayList<>())
        .add(new Wanted(seam, key.get()));
  }

  private Map<ChartPlace, List<Splice>> templates() {
    Map<ChartPlace, List<Splice>> splices = new LinkedHashMap<>();
    spots.forEach(
        (place, wanted) -> {
          Optional<List<Splice>> edit =
              expressions
                  .of(wanted)
                  .flatMap(digest -> TemplateEdit.at(wanted.get(0).seam().spot(), digest));
          if (edit.isPresent()) {
            splices.put(place, edit.get());
          } else {
            wanted.forEach(one -> refuse(one, "no name leads to its values where its tag is put"));
          }
        });
    return splices;
  }

  private void refuse(Wanted wanted, String reason) {
    Optional.ofNullable(images.get(wanted.key().shown())).ifPresent(found -> found.reason = reason);
  }

  /** A helper is edited for those of its images whose key can be given. */
  private Map<String, List<Splice>> edits(
      Map<ChartPlace, List<Splice>> templates, ValuesKeys values) {
    Map<String, List<Splice>> edits = new LinkedHashMap<>();
    templates.forEach(
        (place, splices) -> {
          boolean serves = spots.getOrDefault(place, List.of()).stream().anyMatch(this::isGiven);
          if (serves) {
            edits.computeIfAbsent(place.path(), any -> new ArrayList<>()).addAll(splices);
          }
        });
    List<DigestKey> keys =
        images.values().stream()
            .filter(found -> found.reason.isEmpty())
            .flatMap(found -> found.key.stream())
            .collect(Collectors.toList());
    values.edits(keys).forEach((path, splices) -> edits.put(path, new ArrayList<>(splices)));
    return edits;
  }

  private boolean isGiven(Wanted wanted) {
    Found found = images.get(wanted.key().shown());
    return found != null && found.reason.isEmpty();
  }

  private List<ImageAnswer> answers() {
    List<ImageAnswer> answers = new ArrayList<>();
    for (Found found : images.values()) {
      List<ChartPlace> places = List.copyOf(found.places);
      if (found.able.isPresent()) {
        answers.add(new ImageAnswer.Already(found.reason, found.able.get(), places));
      } else if (found.key.isPresent() && found.reason.isEmpty()) {
        answers.add(new ImageAnswer.Patched(found.key.get().shown(), places));
      } else {
        String about = found.key.map(key -> key.shown() + ": ").orElse("");
        answers.add(new ImageAnswer.Refused(about + found.reason, places));
      }
    }
    for (TemplateFile file : reading.helpers().unreadable()) {
      String problem =
          file.tree().problem().map(it -> it.in(file.text())).orElse("it cannot be read");
      ChartPlace place = new ChartPlace(file.path(), new Span(0, 0));
      answers.add(new ImageAnswer.Refused("the template is malformed, " + problem, List.of(place)));
    }
    return answers;
  }
}
