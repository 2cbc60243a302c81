package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Placeholder.Form;
import dev.pullpass.core.source.ContainerUse;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.PodUse;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable in a manifest's image: whoever should have filled it in did not, or has to yet. */
final class UnrenderedVariable {
  static final ScanRule RULE =
      new ScanRule(
          "UnrenderedVariable",
          Severity.WARNING,
          "An image holds a variable that nothing has filled in.",
          "Kubernetes fills in nothing here: applied as it stands, the pod ends with"
              + " InvalidImageName. Where Flux, envsubst or the like come in between, it is meant to"
              + " be so: ignore it with that as the reason.",
          List.of());

  private static final String FLUX = "kustomize.toolkit.fluxcd.io/";

  private UnrenderedVariable() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    if (reading.file().kind() != FileKind.MANIFEST) {
      return Stream.empty();
    }
    boolean flux = reading.file().text().contains(FLUX);
    return reading.pods().stream()
        .filter(pod -> !Written.isCustom(pod.object()))
        .flatMap(
            pod ->
                Stream.concat(
                    pod.allImages().stream().flatMap(use -> ofText(pod.object(), use).stream()),
                    pod.containers().stream().flatMap(box -> ofMap(pod, box).stream())))
        .map(finding -> flux ? finding.with(Severity.NOTE) : finding);
  }

  private static Optional<Finding> ofText(KubeObject object, ImageUse use) {
    return Flaw.of(use)
        .filter(flaw -> flaw == Flaw.PLACEHOLDER)
        .flatMap(flaw -> Placeholder.first(use.text().written()))
        .filter(found -> !isMeant(object, use, found.form()))
        .map(
            found ->
                finding(Inside.of(use, found.start(), found.end()), use.text().written(), found));
  }

  /** Filled in by the API server (OpenShift's templates), or by a tool that keeps such a folder. */
  private static boolean isMeant(KubeObject object, ImageUse use, Form form) {
    boolean template = object.kind().equals("Template") && form == Form.SHELL;
    return template || (form == Form.BRACES && isTemplate(use.file().path()));
  }

  private static boolean isTemplate(String path) {
    return path.startsWith("templates/")
        || path.contains("/templates/")
        || path.contains(".tpl.")
        || path.contains(".tmpl.");
  }

  private static Finding finding(Place place, String written, Placeholder found) {
    String message = Written.of(written) + problem(written, found);
    Mend mend = new Mend.ByHand("what belongs there is not known here");
    return Finding.of(RULE, place, message, mend).with(severity(written, found));
  }

  private static String problem(String written, Placeholder found) {
    if (found.form() == Form.NO_VALUE) {
      return " was rendered without a value.";
    }
    String variable = found.of(written);
    return variable.equals(written)
        ? " is a variable, which Kubernetes does not fill in."
        : " holds " + Written.of(variable) + ", which Kubernetes does not fill in.";
  }

  private static Severity severity(String written, Placeholder found) {
    if (found.form() == Form.NO_VALUE) {
      return Severity.ERROR;
    }
    boolean withDefault = found.form() == Form.SHELL && found.of(written).contains(":");
    return withDefault ? Severity.NOTE : Severity.WARNING;
  }

  /** Without quotes <code>{{ .Values.image }}</code> is a map within a map. */
  private static Optional<Finding> ofMap(PodUse pod, ContainerUse container) {
    Optional<YamlNode> value = container.map().entry("image").map(YamlEntry::value);
    return value
        .filter(YamlMap.class::isInstance)
        .map(node -> node.span().of(pod.file().text()))
        .filter(text -> text.startsWith("{{") && !isTemplate(pod.file().path()))
        .map(
            text ->
                finding(
                    Place.of(
                        pod.file(),
                        value.orElseThrow().span(),
                        pod.object().label(),
                        container.path().key("image").toString()),
                    text,
                    new Placeholder(Form.BRACES, 0, text.length())));
  }
}
