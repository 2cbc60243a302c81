package dev.pullpass.cli.fix;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.release.HelmJob;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.Connection;
import dev.pullpass.kubernetes.gitops.Application;
import dev.pullpass.kubernetes.gitops.Application.Syncing;
import dev.pullpass.kubernetes.gitops.Applications;
import dev.pullpass.kubernetes.release.HelmLogin;
import dev.pullpass.kubernetes.release.LivePreview;
import dev.pullpass.kubernetes.release.StoredReleases;
import dev.pullpass.kubernetes.write.ManagedBy;
import dev.pullpass.kubernetes.write.ManagedBy.Kind;
import dev.pullpass.kubernetes.write.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about workloads that Helm, Argo CD or Flux made: which of them are changed, what has to
 * change in their sources, and which releases are upgraded or applications synced instead.
 */
final class HelmAndArgo {
  private final ApiServer server;
  private final Connection connection;
  private final HelmOptions helm;
  private final ArgoOptions argo;

  HelmAndArgo(ApiServer server, Connection connection, HelmOptions helm, ArgoOptions argo) {
    this.server = server;
    this.connection = connection;
    this.helm = helm;
    this.argo = argo;
  }

  /**
   * What is to be done.
   *
   * @param live the steps that are made in the cluster
   * @param releases the releases whose values should change
   * @param upgrades those that are upgraded
   * @param syncs who is asked to apply its source
   * @param left what is not done, and why
   */
  record Plan(
      List<Step> live,
      List<HelmRelease> releases,
      List<HelmUpgrade> upgrades,
      Set<ArgoSync> syncs,
      List<String> left) {
    Plan {
      live = List.copyOf(live);
      releases = List.copyOf(releases);
      upgrades = List.copyOf(upgrades);
      left = List.copyOf(left);
    }
  }

  /** Sorts the steps of a plan. */
  Plan plan(List<Change> changes, List<Step> steps) {
    Sorting sorting = new Sorting(changes);
    steps.forEach(sorting::sort);
    List<HelmRelease> releases = sorting.releases();
    boolean upgrade = helm.way() == HelmOptions.Way.UPGRADE && !releases.isEmpty();
    return new Plan(
        sorting.live,
        releases,
        upgrade ? upgrades(releases) : List.of(),
        sorting.syncs,
        sorting.left);
  }

  private List<HelmUpgrade> upgrades(List<HelmRelease> releases) {
    String version = server.send(ApiRequest.get("/version")).body().path("gitVersion").asText("");
    HelmUpgrade.Preview preview =
        new HelmUpgrade.Preview(
            new LivePreview(server),
            new HelmJob.Login(HelmLogin.of(connection), version),
            helm.chart());
    return releases.stream().map(preview::of).toList();
  }

  /** One pass over the steps. */
  private final class Sorting {
    private final Map<ObjectRef, List<Change>> edits = new LinkedHashMap<>();
    private final List<Step> live = new ArrayList<>();
    private final Map<ObjectName, Set<Change>> releases = new LinkedHashMap<>();
    private final Set<ArgoSync> syncs = new LinkedHashSet<>();
    private final List<String> left = new ArrayList<>();

    private Sorting(List<Change> changes) {
      for (Change change : changes) {
        if (change instanceof Change.EditTemplate || change instanceof Change.Wire) {
          edits.computeIfAbsent(change.target(), any -> new ArrayList<>()).add(change);
        }
      }
    }

    private void sort(Step step) {
      boolean edited = edits.containsKey(step.target()) && step.effect() == Step.Effect.CHANGE;
      Optional<ManagedBy> manager = edited ? manager(step) : Optional.empty();
      if (manager.isEmpty() || isLive(step, manager.get())) {
        live.add(step);
      }
    }

    private Optional<ManagedBy> manager(Step step) {
      Optional<ManagedBy> named = step.managers().stream().findFirst();
      String instance = step.label("app.kubernetes.io/instance");
      return named.isPresent() || instance.isEmpty()
          ? named
          : new Applications(server)
              .find(new ObjectName("", instance))
              .filter(one -> one.resources().contains(step.target()))
              .map(one -> new ManagedBy(Kind.ARGO_CD, one.name()));
    }

    private boolean isLive(Step step, ManagedBy manager) {
      return switch (manager.kind()) {
        case HELM -> isLiveUnderHelm(step, manager);
        case ARGO_CD -> isLiveUnderArgo(step, manager);
        case FLUX_HELM_RELEASE, FLUX_KUSTOMIZATION -> isLiveUnderFlux(step, manager);
      };
    }

    private boolean isLiveUnderHelm(Step step, ManagedBy manager) {
      releases
          .computeIfAbsent(manager.name(), any -> new LinkedHashSet<>())
          .addAll(edits.getOrDefault(step.target(), List.of()));
      return helm.way() == HelmOptions.Way.SHOW;
    }

    private boolean isLiveUnderArgo(Step step, ManagedBy manager) {
      Optional<Application> application = new Applications(server).find(manager.name());
      if (argo.way() == ArgoOptions.Way.SYNC) {
        syncs.add(new ArgoSync(manager, application));
        return false;
      }
      boolean heals = application.filter(one -> one.syncing() == Syncing.SELF_HEALING).isPresent();
      if (heals && argo.way() != ArgoOptions.Way.FORCE) {
        left.add(healing(step.target(), application.orElseThrow()));
        return false;
      }
      return true;
    }

    private boolean isLiveUnderFlux(Step step, ManagedBy manager) {
      if (argo.way() == ArgoOptions.Way.SYNC) {
        syncs.add(new ArgoSync(manager, Optional.empty()));
        return false;
      }
      step.managers().stream()
          .filter(one -> one.kind() == Kind.HELM)
          .forEach(
              release ->
                  releases
                      .computeIfAbsent(release.name(), any -> new LinkedHashSet<>())
                      .addAll(edits.getOrDefault(step.target(), List.of())));
      return true;
    }

    private List<HelmRelease> releases() {
      StoredReleases stored = new StoredReleases(server);
      List<HelmRelease> all = new ArrayList<>();
      releases.forEach(
          (name, changes) -> all.add(HelmRelease.read(stored, name, List.copyOf(changes))));
      return all;
    }
  }

  private static String healing(ObjectRef target, Application application) {
    return target
        + " stays: Argo CD application "
        + application.name()
        + " heals itself and would take the change back; make it in its source ("
        + application.source()
        + "), then --sync, or change it for now by --force-live";
  }
}
