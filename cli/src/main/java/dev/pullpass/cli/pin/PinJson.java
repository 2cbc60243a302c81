package dev.pullpass.cli.pin;

import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.mend.Pinned;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What pinning changes, for programs: {@code docs/reference/pin.schema.json}. */
record PinJson(PinReport report) {

  /**
   * The document.
   *
   * @param written whether files and lock were written
   */
  String text(boolean written) {
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("PinReport");
    out.name("lock").value(report.lock().path().toString()).name("written").value(written);
    out.name("images").beginArray();
    report.images().forEach(image -> image(out, image));
    out.endArray().name("changed").beginArray();
    report.changed().forEach(out::value);
    out.endArray().name("notPinned").beginArray();
    report.edits().stream()
        .flatMap(edit -> edit.pinned().refused().stream())
        .forEach(refused -> refused(out, refused));
    out.endArray();
    rest(out, report.looked(), report.stale());
    return out.endObject().text();
  }

  private static void image(JsonWriter out, PinnedImage image) {
    out.beginObject().name("image").value(image.name());
    out.name("state").value(image.state().name().toLowerCase(Locale.ROOT));
    out.name("digest").value(digest(image.after()));
    out.name("previous").value(digest(image.before()));
    out.name("why").value(image.why());
    places(out, image.sightings());
    out.endObject();
  }

  private static String digest(Optional<LockedImage> image) {
    return image.map(LockedImage::digest).orElse("");
  }

  private static void refused(JsonWriter out, Pinned.Refused refused) {
    out.beginObject();
    out.name("image").value(Sighting.name(refused.image()).orElse(""));
    out.name("why").value(refused.why());
    place(out.name("place"), Place.of(refused.image()));
    out.endObject();
  }

  /** What both kinds of report end with. */
  static void rest(JsonWriter out, Looked looked, List<String> stale) {
    out.name("skipped").beginArray();
    for (Skipped skipped : looked.skipped()) {
      out.beginObject().name("written").value(skipped.written());
      out.name("fault").value(skipped.fault()).name("why").value(skipped.why());
      place(out.name("place"), skipped.place());
      out.endObject();
    }
    out.endArray().name("unread").beginArray();
    looked
        .unread()
        .forEach(
            one -> {
              out.beginObject().name("file").value(one.file()).name("line").value(one.line());
              out.name("why").value(one.why()).endObject();
            });
    out.endArray().name("namedByNoFile").beginArray();
    stale.forEach(out::value);
    out.endArray();
  }

  /** Where an image is named. */
  static void places(JsonWriter out, List<Sighting> sightings) {
    out.name("places").beginArray();
    sightings.forEach(sighting -> place(out, sighting.place()));
    out.endArray();
  }

  private static void place(JsonWriter out, Place place) {
    out.beginObject().name("file").value(place.file());
    out.name("line").value(place.start().line()).name("column").value(place.start().column());
    out.name("path").value(place.path()).endObject();
  }
}
