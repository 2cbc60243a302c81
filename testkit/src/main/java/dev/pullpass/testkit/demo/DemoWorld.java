package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The demo's registries and its cluster, started, filled, and run until everything that can be
 * pulled has been.
 *
 * <pre>{@code
 * try (DemoWorld world = DemoWorld.start(Clock.systemUTC())) {
 *   world.cluster().kubeconfig();        // for kubectl and pullpass
 *   world.registries().plainHosts();     // for --insecure-registry
 * }
 * }</pre>
 */
public final class DemoWorld implements AutoCloseable {
  private static final Duration ROLL_OUT_AGO = Duration.ofMinutes(6);
  private static final int MOST_STEPS = 10;

  private final DemoRegistries registries = new DemoRegistries();
  private final FakeCluster cluster = FakeCluster.start();
  private final FakeControllers controllers = new FakeControllers(cluster);
  private final FakeKubelet kubelet = new FakeKubelet(cluster, registries.plainHosts());
  private final List<Scenario> scenarios = new ArrayList<>();
  private final ClusterView view = new ClusterView(cluster);
  private final Clock clock;
  private String seen = "";

  private DemoWorld(Clock clock) {
    this.clock = clock;
    scenarios.addAll(new PullSecretScenarios(registries).all());
    scenarios.addAll(new CredentialScenarios(registries).all());
    scenarios.addAll(new ImageScenarios(registries).all());
    scenarios.addAll(new NetworkScenarios(registries).all());
    scenarios.addAll(new HealthyWorkloads(registries).all());
  }

  /** Starts everything on free ports of the loopback. Ages are counted back from the clock. */
  public static DemoWorld start(Clock clock) {
    DemoWorld world = new DemoWorld(clock);
    try {
      world.fill();
    } catch (RuntimeException e) {
      world.close();
      throw e;
    }
    return world;
  }

  private void fill() {
    Instant now = now();
    namespacesAndNodes(now);
    for (Scenario scenario : scenarios) {
      DemoWorkload workload = scenario.workload();
      scenario.objects().forEach(cluster::load);
      cluster.load(Manifests.workload(scenario.namespace(), workload, now.minus(workload.age())));
    }
    settle(now);
    scenarios.forEach(this::change);
    settle(now.minus(ROLL_OUT_AGO));
  }

  private void namespacesAndNodes(Instant now) {
    scenarios.stream()
        .map(Scenario::namespace)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(namespace -> cluster.load(Manifests.account(namespace, "default")));
    cluster.load(Manifests.node("node-1", now.minus(Duration.ofDays(90))));
    cluster.load(Manifests.node("node-2", now.minus(Duration.ofDays(90))));
  }

  private void change(Scenario scenario) {
    scenario.later().forEach(cluster::load);
    scenario.rolledOut().ifPresent(image -> rollOut(scenario, image));
  }

  private void rollOut(Scenario scenario, String image) {
    ObjectNode deployment =
        cluster
            .object("apps/v1", "Deployment", scenario.namespace(), scenario.workload().name())
            .map(ClusterView::parse)
            .orElseThrow();
    ObjectNode container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
    container.put("image", image);
    cluster.load(deployment.toString());
  }

  /**
   * Lets controllers and kubelet do what is to be done, after a repair for instance: missing pods
   * are made, changed templates rolled out, failed pulls tried again.
   */
  public synchronized void sync() {
    // What somebody writes while this goes on is not missed: it makes another version.
    seen = view.version();
    settle(now());
  }

  /** The same, if anything was written to the cluster since the last time began. */
  public synchronized void syncIfChanged() {
    if (!view.version().equals(seen)) {
      sync();
    }
  }

  /** What somebody else than the cluster's administrator has to do about some of the causes. */
  public List<OthersAct> others() {
    return new Others(registries, view, kubelet).all();
  }

  /** Does it, and lets controllers and kubelet notice. */
  public synchronized void perform(OthersAct act) {
    act.deed().run();
    sync();
  }

  /** What the administrator knows and pullpass does not. */
  public DemoAnswers answers() {
    return DemoAnswers.at(registries, now());
  }

  /** How many pods of every workload are ready, as the API tells when all is done. */
  public synchronized List<Standing> standings() {
    sync();
    return Standing.of(view, expectations());
  }

  private void settle(Instant changedAt) {
    controllers.reconcile(changedAt);
    kubelet.sync(now());
    for (int step = 0; step < MOST_STEPS && controllers.reconcile(changedAt); step++) {
      kubelet.sync(now());
    }
    controllers.count();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** What is to be found: one for every workload, healthy ones included. */
  public List<DemoExpectation> expectations() {
    return scenarios.stream().map(Scenario::expectation).toList();
  }

  /** The cluster. */
  public FakeCluster cluster() {
    return cluster;
  }

  /** The registries. */
  public DemoRegistries registries() {
    return registries;
  }

  /** Stops everything. */
  @Override
  public void close() {
    cluster.close();
    registries.close();
  }
}
