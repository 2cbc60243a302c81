package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.image.MovingTags;
import dev.pullpass.core.scan.Placeholder.Form;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A pull policy that does not go with the image, or that is no pull policy. */
final class PullPolicyContradiction {
  static final ScanRule RULE =
      new ScanRule(
          "PullPolicyContradiction",
          Severity.WARNING,
          "A pull policy does not go with its image.",
          "IfNotPresent and a tag that moves: each node keeps what it pulled first. Never and an"
              + " image of a registry: it has to be on every node already. A digest goes with every"
              + " policy but Never. The API server refuses words other than Always, IfNotPresent and"
              + " Never.",
          List.of("CKV_K8S_15"));

  private static final List<String> WORDS = List.of("Always", "IfNotPresent", "Never");
  private static final List<String> KEYS = List.of("pullPolicy", "imagePullPolicy");
  private static final Set<Character> SEPARATORS = Set.of('-', '_', ' ');

  /** An image and the policy beside it. */
  private record Pair(ImageUse image, Piece policy) {}

  private PullPolicyContradiction() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    Stream<Pair> containers =
        reading.pods().stream()
            .flatMap(pod -> pod.containers().stream())
            .filter(container -> container.image().isPresent())
            .flatMap(
                container ->
                    container.pullPolicy().stream()
                        .map(policy -> new Pair(container.image().get(), policy)));
    Stream<Pair> values = reading.images().stream().flatMap(use -> ofParts(use).stream());
    return Stream.concat(containers, values)
        .filter(pair -> !pair.policy().value().isEmpty())
        .flatMap(pair -> finding(pair, settings).stream());
  }

  private static Optional<Pair> ofParts(ImageUse use) {
    return use.text() instanceof ImageText.Parts parts && use.role() == ImageUse.Role.VALUE
        ? KEYS.stream()
            .flatMap(key -> policy(parts, key).stream())
            .findFirst()
            .map(policy -> new Pair(use, policy))
        : Optional.empty();
  }

  private static Optional<Piece> policy(ImageText.Parts parts, String key) {
    Piece any =
        Stream.of(parts.tag(), parts.repository(), parts.registry(), parts.digest())
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
    return parts
        .map()
        .entry(key)
        .map(entry -> entry.value())
        .filter(YamlScalar.class::isInstance)
        .map(node -> Piece.of(any.path().parent().key(key), (YamlScalar) node));
  }

  private static Optional<Finding> finding(Pair pair, ScanSettings settings) {
    String word = pair.policy().value();
    if (!WORDS.contains(word)) {
      boolean open =
          Placeholder.first(word).filter(found -> found.form() != Form.CAPITALS).isPresent();
      return open ? Optional.empty() : Optional.of(unknown(pair));
    }
    return switch (word) {
      case "Never" -> hasHost(pair.image()) ? Optional.of(never(pair)) : Optional.empty();
      case "IfNotPresent" ->
          moves(pair.image(), settings) ? Optional.of(kept(pair)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Finding unknown(Pair pair) {
    String word = pair.policy().value();
    Optional<String> meant =
        WORDS.stream().filter(known -> letters(known).equals(letters(word))).findFirst();
    Mend mend =
        meant
            .map(known -> Edits.rewrite(pair.image().file(), pair.policy(), known))
            .orElseGet(() -> new Mend.ByHand("which of the three is meant is not written"));
    return of(
            pair,
            Written.of(word)
                + " is no pull policy: it is Always, IfNotPresent or Never"
                + meant.map(known -> ", and " + known + " is probably meant").orElse("")
                + ".",
            mend)
        .with(Severity.ERROR);
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!SEPARATORS.contains(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static Finding never(Pair pair) {
    return of(
        pair,
        Written.of(pair.image()) + " is never pulled: it has to be on every node already.",
        Edits.rewrite(pair.image().file(), pair.policy(), "IfNotPresent"));
  }

  private static Finding kept(Pair pair) {
    return of(
        pair,
        "With IfNotPresent each node keeps the "
            + Written.of(pair.image())
            + " that it pulled first.",
        Edits.rewrite(pair.image().file(), pair.policy(), "Always"));
  }

  private static Finding of(Pair pair, String message, Mend mend) {
    ImageUse image = pair.image();
    Piece policy = pair.policy();
    return Finding.of(
        RULE,
        Place.of(image.file(), policy.span(), image.object(), policy.path().toString()),
        message,
        mend);
  }

  /** What is built on the node itself has no host in its name. */
  private static boolean hasHost(ImageUse use) {
    return use.image().isPresent()
        && Flaw.hasHost(use.text().written())
        && !use.text().written().startsWith("localhost");
  }

  private static boolean moves(ImageUse use, ScanSettings settings) {
    if (use.image().filter(image -> image.digest().isEmpty()).isEmpty()) {
      return false;
    }
    Optional<String> tag = Tags.deciding(use);
    return tag.isPresent()
        ? MovingTags.contains(tag.get())
            || settings.mutableTags().contains(tag.get().toLowerCase(Locale.ROOT))
        : use.text() instanceof ImageText.Whole && use.role() != ImageUse.Role.VALUE;
  }
}
