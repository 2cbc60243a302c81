package dev.pullpass.core.redact;

import dev.pullpass.core.redact.Field.Place;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlMap;
import java.util.Optional;

/**
 * Every value of a Secret's {@code data} and {@code stringData}, whatever its key; and every
 * literal that Kustomize makes a Secret of. Sealed and external secrets are none.
 */
final class SecretData {
  /** Stands in the way down for "inside of a Secret"; no key can be so. */
  static final String MARK = "\0Secret";

  private SecretData() {}

  /** True for a Secret, and for an item of a SecretList, which need not say what it is. */
  static boolean isSecret(YamlMap map, Place place) {
    String version = map.text("apiVersion");
    String kind = map.text("kind");
    boolean named = kind.equals("Secret") || (kind.isEmpty() && isListed(place));
    return named && (version.isEmpty() || version.equals("v1"));
  }

  private static boolean isListed(Place place) {
    YamlMap list = place.holder();
    return list != null && place.key().equals("items") && list.text("kind").equals("SecretList");
  }

  static boolean settles(Field field, Search search) {
    String part = part(field.place());
    if (!part.isEmpty()) {
      value(field, part, search);
      return true;
    }
    return isLiteral(field.place()) && literal(field.passage(), search);
  }

  /** Braces in a file of a Secret that no chart renders are the file's own. */
  private static void value(Field field, String part, Search search) {
    String text = field.text();
    boolean file = text.strip().indexOf('\n') >= 0 && Value.isRendered(text);
    if (file && !isOfChart(field.place())) {
      Span span = Hiding.trimmed(text, new Span(0, text.length()));
      search.add(field.passage(), span, Family.SECRET_DATA);
    } else {
      take(field.passage(), part.equals("data"), search);
    }
  }

  /** True if the name of the object is a template's. */
  private static boolean isOfChart(Place place) {
    for (Place at = place; at != null; at = at.parent()) {
      YamlMap holder = at.holder();
      Optional<YamlMap> metadata = holder == null ? Optional.empty() : holder.map("metadata");
      if (metadata.isPresent()) {
        return Value.isRendered(metadata.get().text("name"));
      }
    }
    return true;
  }

  /** {@code data} or {@code stringData}, if the value is in one of a Secret. */
  private static String part(Place place) {
    for (Place at = place; at.parent() != null; at = at.parent()) {
      Place parent = at.parent();
      boolean holds = parent.key().equals("data") || parent.key().equals("stringData");
      if (holds && parent.above().equals(MARK)) {
        return parent.key();
      }
    }
    return "";
  }

  /** Takes the whole of a value; of a Docker config or a private key what is secret in it. */
  static void take(Passage passage, boolean encoded, Search search) {
    Span span = Hiding.trimmed(passage.text(), new Span(0, passage.length()));
    String text = span.of(passage.text());
    if (Value.isGap(text)) {
      search.addAll(search.within(passage.part(span, passage.kind())));
      return;
    }
    boolean partly = PrivateKeys.isOnly(text) || DockerConfigs.isOneInAnyForm(text);
    if (partly) {
      Hiding.take(passage, span, Family.SECRET_DATA, search);
    } else {
      search.add(
          passage, span, Family.SECRET_DATA, encoded ? new Shape.Base64() : new Shape.Plain());
    }
  }

  private static boolean isLiteral(Place place) {
    return place.key().equals("literals") && place.above().equals("secretGenerator");
  }

  private static boolean literal(Passage passage, Search search) {
    int equals = passage.text().indexOf('=');
    if (equals > 0) {
      Span value = new Span(equals + 1, passage.length());
      take(passage.part(value, passage.kind()), false, search);
    }
    return equals > 0;
  }
}
