package dev.pullpass.core.scan;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.scan.CrossFacts.Kind;
import dev.pullpass.core.scan.CrossFacts.Named;
import dev.pullpass.core.scan.CrossFacts.Privacy;
import dev.pullpass.core.scan.CrossFacts.Puller;
import dev.pullpass.core.scan.CrossFacts.Wanting;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.PodUse;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.source.PullSecretList.Form;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what other files may have to do with. */
final class CrossGathering {
  private final Reading reading;
  private final List<RegistryPlace> privates;
  private final Suppressions suppressions;
  private final ShownLines shown;

  CrossGathering(Reading reading, ScanSettings settings, Suppressions suppressions) {
    this.reading = reading;
    this.privates = settings.privateRegistries().stream().map(RegistryPlace::parse).toList();
    this.suppressions = suppressions;
    this.shown = new ShownLines(reading.file());
  }

  CrossFacts facts() {
    FileKind kind = reading.file().kind();
    if (kind != FileKind.MANIFEST && kind != FileKind.KUSTOMIZATION) {
      return CrossFacts.NONE;
    }
    List<Puller> pullers = new ArrayList<>();
    reading.pods().forEach(pod -> pod(pod).ifPresent(pullers::add));
    ServiceAccounts.of(reading).map(this::account).forEach(pullers::add);
    MadeSecrets secrets = new MadeSecrets(reading, this::spot);
    boolean nothing =
        pullers.isEmpty() && secrets.all().isEmpty() && kind != FileKind.KUSTOMIZATION;
    return nothing
        ? CrossFacts.NONE
        : new CrossFacts(pullers, secrets.all(), Relocations.of(reading));
  }

  /** A pod that names no secret and needs none is nothing to remember. */
  private Optional<Puller> pod(PodUse pod) {
    List<Named> named = pod.pullSecrets().map(list -> named(pod.object(), list)).orElse(List.of());
    boolean listed = pod.pullSecrets().filter(list -> !list.items().isEmpty()).isPresent();
    Optional<Wanting> wanting = listed ? Optional.empty() : wanting(pod);
    return named.isEmpty() && wanting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Puller(
                reading.file().path(),
                Kind.POD,
                pod.object().namespace(),
                pod.serviceAccount(),
                named,
                wanting));
  }

  private Puller account(KubeObject object) {
    List<Named> named =
        ServiceAccounts.list(reading, object).map(list -> named(object, list)).orElse(List.of());
    return new Puller(
        reading.file().path(),
        Kind.ACCOUNT,
        object.namespace(),
        object.name(),
        named,
        Optional.empty());
  }

  private List<Named> named(KubeObject object, PullSecretList list) {
    return list.items().stream()
        .filter(item -> item.form() == Form.NAMED && !item.name().value().isEmpty())
        .filter(item -> Placeholder.first(item.name().value()).isEmpty())
        .map(
            item ->
                new Named(
                    item.name().value(),
                    spot(object, item.name().span(), item.name().path().toString())))
        .toList();
  }

  private Optional<Wanting> wanting(PodUse pod) {
    for (ImageUse use : pod.allImages()) {
      Optional<Privacy> privacy = use.image().flatMap(this::privacy);
      if (privacy.isPresent()) {
        String host = use.image().map(ImageReference::domain).orElse("");
        Spot spot = spot(pod.object(), use.text().span(), use.path());
        return Optional.of(new Wanting(Written.of(use), host, privacy.get(), list(pod), spot));
      }
    }
    return Optional.empty();
  }

  /** Where a secret can be added: to the empty list, or to the pod. */
  private static YamlPath list(PodUse pod) {
    return pod.pullSecrets().filter(Edits::isEmpty).map(PullSecretList::path).orElse(pod.path());
  }

  private Optional<Privacy> privacy(ImageReference image) {
    if (privates.stream().anyMatch(place -> place.holds(image))) {
      return Optional.of(Privacy.SAID);
    }
    return PrivateHost.is(image.domain()) ? Optional.of(Privacy.BY_CLOUD) : Optional.empty();
  }

  private Spot spot(KubeObject object, Span span, String path) {
    Place place = shown.of(Place.of(reading.file(), span, object.label(), path));
    Set<String> ignored = new TreeSet<>();
    for (ScanRule rule : Across.RULES) {
      if (suppressions.cover(Finding.of(rule, place, "", new Mend.ByHand("")))) {
        ignored.add(rule.id());
      }
    }
    return new Spot(place, ignored);
  }
}
