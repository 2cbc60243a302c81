package dev.pullpass.cli.pin;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.core.lock.CheckedImage;
import dev.pullpass.core.lock.CheckedImage.State;
import dev.pullpass.core.lock.TagNow;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a check found.
 *
 * @param stale what the lock holds and no file names
 */
record CheckReport(List<CheckedImage> images, Looked looked, List<String> stale) {

  CheckReport {
    images = List.copyOf(images);
    stale = List.copyOf(stale);
  }

  /** A fault found counts for more than what could not be looked at. */
  int exitCode() {
    boolean fault =
        images.stream().anyMatch(image -> image.state().isFault())
            || looked.skipped().stream().anyMatch(Skipped::fault);
    boolean unseen =
        images.stream().anyMatch(image -> image.state() == State.UNTOLD)
            || !looked.unread().isEmpty();
    return fault ? ExitCode.FAULT : unseen ? ExitCode.COULD_NOT_LOOK : ExitCode.OK;
  }

  /** The same for programs: {@code docs/reference/pin.schema.json}. */
  String json(String lock) {
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("PinCheck");
    out.name("lock").value(lock).name("images").beginArray();
    Map<String, List<Sighting>> sightings = looked.sightings();
    for (CheckedImage image : images) {
      image(out, image);
      PinJson.places(out, sightings.getOrDefault(image.image().name(), List.of()));
      out.endObject();
    }
    out.endArray();
    PinJson.rest(out, looked, stale);
    return out.endObject().text();
  }

  private static void image(JsonWriter out, CheckedImage image) {
    out.beginObject().name("image").value(image.image().name());
    out.name("state").value(image.state().name().toLowerCase(Locale.ROOT));
    out.name("locked").value(image.locked().map(one -> one.digest()).orElse(""));
    out.name("resolved").value(image.locked().map(one -> one.resolved().toString()).orElse(""));
    out.name("now").value(image.now() instanceof TagNow.Means means ? means.digest() : "");
    out.name("why").value(CheckText.why(image.now()));
    out.name("written").beginArray();
    image.image().digests().forEach(out::value);
    out.endArray();
  }
}
