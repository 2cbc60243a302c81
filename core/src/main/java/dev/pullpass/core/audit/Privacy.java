package dev.pullpass.core.audit;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.image.ImageReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an image is private, by evidence: nothing is called private for its looks.
 *
 * @param certainty how far the evidence goes
 * @param evidence a sentence
 */
public record Privacy(Certainty certainty, String evidence) {

  /** How far evidence goes. */
  public enum Certainty {
    /** The registry never serves anybody without a login. */
    CERTAIN,
    /** Others bring a credential for images of the same place. */
    PRESUMED
  }

  /** What is known of all images: who brings a credential for which repositories. */
  static final class Index {
    private final Map<String, String> holders = new HashMap<>();

    Index(List<Pull> pulls) {
      for (Pull pull : pulls) {
        Optional<String> secret =
            pull.facts().plan().credentials().stream()
                .filter(planned -> !planned.credential().password().isEmpty())
                .map(planned -> pull.facts().namespace() + "/" + planned.secret())
                .findFirst();
        String place = pull.facts().image().map(Index::place).orElse("");
        secret.ifPresent(name -> holders.putIfAbsent(place, name));
      }
    }

    /** {@code ghcr.io/acme}: the registry and the owner, below which people share credentials. */
    private static String place(ImageReference image) {
      String path = image.path();
      int slash = path.indexOf('/');
      return image.domain() + "/" + (slash < 0 ? path : path.substring(0, slash));
    }

    /** The evidence, if there is any. */
    Optional<Privacy> of(Facts facts) {
      if (neverPublic(facts.provider())) {
        String label = facts.provider().label();
        return Optional.of(
            new Privacy(Certainty.CERTAIN, label + " serves nobody without a login."));
      }
      return facts
          .image()
          .filter(image -> !image.repository().startsWith("docker.io/library/"))
          .map(Index::place)
          .filter(holders::containsKey)
          .map(
              place ->
                  new Privacy(
                      Certainty.PRESUMED,
                      "Others pull from "
                          + place
                          + " with a credential (Secret "
                          + holders.get(place)
                          + ")."));
    }

    private static boolean neverPublic(RegistryProvider provider) {
      return provider == RegistryProvider.ECR || provider == RegistryProvider.DIGITALOCEAN;
    }
  }
}
