package dev.pullpass.core.scan;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.redact.Family;
import dev.pullpass.core.redact.Redactor;
import dev.pullpass.core.redact.Replacement;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A credential that stands in a file as it is, by the same rules as redaction. */
final class PlainCredential {
  static final ScanRule RULE =
      new ScanRule(
          "PlainCredential",
          Severity.WARNING,
          "A credential stands in a file in the open.",
          "Whoever reads the repository, or ever cloned it, has it; taking it out later does not"
              + " take it back. What a person would think of, as examples and defaults are made, is"
              + " passed over; so is what is encrypted, referred to or filled in.",
          List.of());

  private static final Set<FileKind> KINDS =
      EnumSet.of(
          FileKind.MANIFEST,
          FileKind.VALUES,
          FileKind.KUSTOMIZATION,
          FileKind.GITLAB_CI,
          FileKind.WORKFLOW,
          FileKind.COMPOSE,
          FileKind.DOCKER_CONFIG);

  /** Told by their form, or by what they stand in, and not by the name of a key. */
  private static final Set<Family> SURE =
      EnumSet.of(Family.DOCKER_CONFIG, Family.VENDOR_TOKEN, Family.PRIVATE_KEY, Family.URL);

  private static final int SHORTEST_KEY = 64;

  private PlainCredential() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    SourceFile file = reading.file();
    if (!KINDS.contains(file.kind()) || !mayHold(file.text())) {
      return Stream.empty();
    }
    List<Replacement> all = new Redactor().redact(file.text()).replacements();
    Set<Span> told = new HashSet<>();
    List<Finding> found = new ArrayList<>();
    for (Replacement one : all) {
      Optional<KubeObject> secret =
          one.family() == Family.SECRET_DATA ? secret(reading, one.span()) : Optional.empty();
      // Of a Secret all values are secret: once is enough.
      boolean counts = secret.isPresent() ? told.add(secret.get().map().span()) : counts(file, one);
      if (counts) {
        found.add(finding(file, one, secret, all));
      }
    }
    return found.stream();
  }

  /** Looking for secrets takes longer than all other rules; most files can hold none. */
  private static boolean mayHold(String text) {
    return text.contains("kind: Secret")
        || text.contains("\"Secret\"")
        || text.contains("auth\"")
        || text.contains("-----BEGIN")
        || Telling.is(text);
  }

  private static boolean counts(SourceFile file, Replacement one) {
    String value = one.span().of(file.text());
    if (one.family() == Family.COMMENT || isComment(file, one.span())) {
      return false;
    }
    return one.family() == Family.DOCKER_CONFIG
        || (one.family() == Family.PRIVATE_KEY && value.length() >= SHORTEST_KEY)
        || Telling.is(value);
  }

  private static boolean isComment(SourceFile file, Span span) {
    String line = file.lines().text(file.lines().line(span.start())).stripLeading();
    return line.startsWith("#") || line.startsWith("//");
  }

  private static Optional<KubeObject> secret(Reading reading, Span span) {
    return reading.objects().stream()
        .filter(DockerSecret::isSecret)
        .filter(object -> object.map().span().holds(span))
        .findFirst();
  }

  private static Finding finding(
      SourceFile file, Replacement one, Optional<KubeObject> secret, List<Replacement> all) {
    String label = secret.map(KubeObject::label).orElse("");
    String message =
        label.isEmpty()
            ? "A credential stands here in the open: " + one.family().words() + "."
            : label + " holds its values in the open.";
    Place place = Place.of(file, one.span(), label, "").showing(shown(file, one.span(), all));
    Mend mend = new Mend.ByHand("keep it elsewhere, and replace it: it has been read already");
    Finding finding = Finding.of(RULE, place, message, mend);
    return SURE.contains(one.family()) || isIssued(one.span().of(file.text()))
        ? finding
        : finding.with(Severity.NOTE);
  }

  /** True for a token whose issuer made it recognisable. */
  private static boolean isIssued(String value) {
    return KnownCredential.recognise(Credential.of("", value)).kind() != CredentialKind.PASSWORD;
  }

  /** The line up to the first secret on it. */
  private static String shown(SourceFile file, Span span, List<Replacement> all) {
    Span line = file.lines().span(file.lines().line(span.start()));
    int end = span.start();
    for (Replacement other : all) {
      if (other.span().start() < end && other.span().end() > line.start()) {
        end = Math.max(line.start(), other.span().start());
      }
    }
    return new Span(line.start(), end).of(file.text()) + "***";
  }
}
