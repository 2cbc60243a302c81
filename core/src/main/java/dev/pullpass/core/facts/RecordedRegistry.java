package dev.pullpass.core.facts;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonError;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.Split;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that were recorded earlier, one JSON object a line: {@code image}, {@code user} and
 * {@code password} (null for anonymous), {@code steps[]} with {@code step} (manifest, token, login
 * for a token asked for without a scope, tags), {@code url}, {@code status}, {@code headers},
 * {@code body}, {@code access}, or {@code error} where there was no answer. With them a diagnosis
 * can be repeated where the registry cannot be reached.
 */
public final class RecordedRegistry implements Registry {
  private final Map<String, Recording> recordings = new LinkedHashMap<>();

  private RecordedRegistry() {}

  /**
   * Reads the lines.
   *
   * @throws MalformedInput naming the line that is not as described
   */
  public static RecordedRegistry read(String lines) {
    RecordedRegistry registry = new RecordedRegistry();
    int number = 0;
    for (String line : Split.at('\n', lines)) {
      number++;
      if (!line.isBlank()) {
        registry.add(parse(line, number));
      }
    }
    return registry;
  }

  private static JsonObject parse(String line, int number) {
    JsonReading reading = Json.read(line.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof JsonReading.Document document
        && document.value() instanceof JsonObject object) {
      return object;
    }
    String why = reading instanceof JsonError error ? error.message() : "expected an object";
    throw new MalformedInput("recorded answers, line " + number + ": " + why);
  }

  private void add(JsonObject line) {
    Recording recording = new Recording(line);
    if (Reference.parse(recording.image()) instanceof ImageReference image) {
      recordings.put(key(image, recording.credential()), recording);
    }
  }

  private static String key(ImageReference image, Optional<Credential> credential) {
    return image.canonical()
        + " "
        + credential.map(c -> c.username() + "\n" + c.password().reveal()).orElse("");
  }

  /** What was recorded; where nothing was, a fault that says so. */
  @Override
  public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
    return recorded(image, credential)
        .map(recording -> recording.manifest(image))
        .orElseGet(
            () ->
                RegistryAnswer.ofFault(
                    new NetworkFault(
                        NetworkFault.Kind.NOT_RECORDED,
                        image.apiHost(),
                        "no answer is recorded for this image and credential")));
  }

  @Override
  public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
    return recorded(image, credential)
        .map(Recording::tags)
        .orElseGet(() -> TagsAnswer.none(0, "no answer is recorded for this image and credential"));
  }

  /** A fault of the wire was recorded once, without a credential; it is the same for all. */
  private Optional<Recording> recorded(ImageReference image, Optional<Credential> credential) {
    Optional<Recording> own = Optional.ofNullable(recordings.get(key(image, credential)));
    return own.or(
        () ->
            Optional.ofNullable(recordings.get(key(image, Optional.empty())))
                .filter(Recording::isCommonToAll));
  }
}
