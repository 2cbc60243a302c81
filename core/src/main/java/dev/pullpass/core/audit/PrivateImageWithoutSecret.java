package dev.pullpass.core.audit;

import dev.pullpass.core.audit.Privacy.Certainty;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A private image, and no pull secret that would get it. */
record PrivateImageWithoutSecret(Privacy privacy, List<Pull> pulls) implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "PrivateImageWithoutSecret",
          Severity.ERROR,
          "A private image, and no pull secret that would get it.",
          "New pods bring no credential that matches the image. That it is private is certain for"
              + " registries that serve nobody without a login, and a warning only where it is"
              + " concluded from others, who pull from the same place with a credential.");

  static List<AuditFinding> find(Scene scene) {
    Map<String, PrivateImageWithoutSecret> found = new LinkedHashMap<>();
    for (Pull pull : scene.pulls()) {
      if (pull.outlook() instanceof Outlook.Bare bare) {
        found
            .computeIfAbsent(
                pull.facts().namespace() + " " + pull.image(),
                key -> new PrivateImageWithoutSecret(bare.privacy(), new ArrayList<>()))
            .pulls()
            .add(pull);
      }
    }
    return List.copyOf(found.values());
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public Severity severity() {
    boolean runs = pulls.stream().anyMatch(pull -> pull.running().pods() > 0);
    return privacy.certainty() == Certainty.CERTAIN && !runs ? Severity.ERROR : Severity.WARNING;
  }

  @Override
  public List<Place> objects() {
    return SameCause.places(pulls);
  }

  @Override
  public String sentence() {
    return "New pods of "
        + Words.list(objects())
        + " bring no pull secret for "
        + pulls.get(0).image()
        + (privacy.certainty() == Certainty.CERTAIN ? "." : ", which is probably private.");
  }

  @Override
  public List<String> evidence() {
    return List.of(privacy.evidence());
  }

  @Override
  public List<Remedy> remedy() {
    Pull first = pulls.get(0);
    return List.of(
        Remedy.of(
            "Give service account "
                + first.facts().namespace()
                + "/"
                + first.facts().pod().serviceAccount()
                + " a pull secret for "
                + first.facts().host()
                + ": "
                + first.facts().provider().credentialHelp()
                + "."));
  }

  @Override
  public Reach reach() {
    return SameCause.reach(pulls);
  }

  @Override
  public Optional<String> image() {
    return Optional.of(pulls.get(0).image());
  }
}
