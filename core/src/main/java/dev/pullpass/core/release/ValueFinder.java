package dev.pullpass.core.release;

import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.text.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the values whose change makes an edit of a rendered object last. What the manifest holds
 * counts, not what is live: the values make the manifest, and somebody may have changed the live
 * object.
 */
public final class ValueFinder {
  private final Rendered object;
  private final ValuePath scope;
  private final JsonObject values;
  private final TemplateText template;
  private final String appVersion;

  /** Looks in the values of a release for those that make an object of it. */
  public ValueFinder(Release release, Rendered object) {
    this.object = object;
    this.scope = object.scope();
    this.values =
        Values.at(release.values(), scope)
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .orElseGet(() -> new JsonObject(0, List.of()));
    this.template = TemplateText.of(release, object);
    this.appVersion = scope.keys().isEmpty() ? release.chart().appVersion() : "";
  }

  /** The values for an edit of the pod template. */
  public ValueFinding find(TemplateEdit edit) {
    if (edit instanceof TemplateEdit.SetImage set) {
      return image(set.container(), set.to());
    }
    if (edit instanceof TemplateEdit.SetPullPolicy set) {
      return pullPolicy(set.container(), set.policy());
    }
    if (edit instanceof TemplateEdit.AddPullSecret add) {
      return pullSecrets(names -> with(names, add.secret()));
    }
    if (edit instanceof TemplateEdit.ReplacePullSecret replace) {
      return pullSecrets(names -> replaced(names, replace));
    }
    if (edit instanceof TemplateEdit.RemovePullSecret remove) {
      return pullSecrets(names -> without(names, remove.secret()));
    }
    return new ValueFinding.None("the image is not chosen yet");
  }

  /** The values that make a service account of the release name a pull secret. */
  public ValueFinding wire(String secret) {
    return pullSecrets(names -> with(names, secret));
  }

  private static Optional<List<String>> with(List<String> names, String secret) {
    List<String> all = new ArrayList<>(names);
    all.add(secret);
    return names.contains(secret) ? Optional.empty() : Optional.of(all);
  }

  private static Optional<List<String>> without(List<String> names, String secret) {
    return names.contains(secret)
        ? Optional.of(names.stream().filter(name -> !name.equals(secret)).toList())
        : Optional.empty();
  }

  private static Optional<List<String>> replaced(
      List<String> names, TemplateEdit.ReplacePullSecret edit) {
    return names.contains(edit.from())
        ? Optional.of(
            names.stream()
                .map(name -> name.equals(edit.from()) ? edit.to() : name)
                .distinct()
                .toList())
        : Optional.empty();
  }

  private List<ImageSite> sites(String image) {
    return new ImageSites(values, appVersion, template.named()).of(image);
  }

  private ValueFinding image(String container, String to) {
    Optional<String> from = object.image(container);
    if (from.isEmpty()) {
      return new ValueFinding.None(object.ref() + " has no container " + container + " there");
    }
    Candidates candidates = new Candidates();
    for (ImageSite site : sites(from.get())) {
      site.change(ImageText.of(from.get()), ImageText.of(to), to)
          .filter(change -> !site.repositoryKey().isEmpty() || template.uses(site.telling()) > 0)
          .ifPresent(
              change -> candidates.add(candidate(change, site.telling(), tie(site, container))));
    }
    return candidates.best("no value of the release makes the image " + from.get());
  }

  /** A place that names its repository says more than a lone tag, and the container's name more. */
  private static int tie(ImageSite site, String container) {
    return (site.map().keys().contains(container) ? 2 : 0)
        + (site.repositoryKey().isEmpty() ? 0 : 1);
  }

  private Candidates.Candidate candidate(ValuesChange change, ValuePath telling, int tie) {
    return new Candidates.Candidate(scoped(change), template.uses(telling), tie);
  }

  /** A subchart's values stand under its name, but for those that are global. */
  private ValuesChange scoped(ValuesChange change) {
    Map<ValuePath, NewValue> all = new LinkedHashMap<>();
    change
        .values()
        .forEach((path, value) -> all.put(path.isGlobal() ? path : path.below(scope), value));
    return new ValuesChange(all);
  }

  private ValueFinding pullPolicy(String container, String policy) {
    Candidates candidates = new Candidates();
    for (ImageSite site : sites(object.image(container).orElse(""))) {
      for (String key : List.of("pullPolicy", "imagePullPolicy")) {
        policy(site.map().child(key), policy, candidates);
        policy(ValuePath.of(key), policy, candidates);
      }
    }
    return candidates.best("no value of the release makes the pull policy of " + container);
  }

  private void policy(ValuePath path, String policy, Candidates candidates) {
    if (Values.at(values, path).isPresent() || template.named().contains(path)) {
      ValuesChange change = ValuesChange.of(path, new NewValue.Text(policy));
      candidates.add(candidate(change, path, 0));
    }
  }

  /** What a list of pull secrets becomes; empty where the edit has nothing to do there. */
  private interface Edit {
    Optional<List<String>> of(List<String> names);
  }

  private ValueFinding pullSecrets(Edit edit) {
    boolean account = object.ref().kind().equals("ServiceAccount");
    PullSecretSites sites = new PullSecretSites(values, template);
    Candidates candidates = new Candidates();
    sites
        .of()
        .forEach(
            (path, names) -> {
              boolean ofAccount = path.keys().contains("serviceAccount");
              if (ofAccount == account || template.uses(path) == TemplateText.DIRECT) {
                edit.of(names)
                    .map(now -> sites.written(path, now))
                    .orElse(List.of())
                    .forEach(value -> candidates.add(pullSecret(path, value)));
              }
            });
    return candidates.best(
        "no value of the release is known to make the pull secrets of " + object.ref());
  }

  private Candidates.Candidate pullSecret(ValuePath path, NewValue value) {
    return candidate(ValuesChange.of(path, value), path, path.isGlobal() ? 0 : 1);
  }
}
