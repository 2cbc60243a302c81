package dev.pullpass.testkit.demo;

import java.util.List;

/** The people around the demo's cluster, and what they do once pullpass has named the cause. */
record Others(DemoRegistries at, ClusterView view, FakeKubelet nodes) {
  private static final String REGISTRY = "registry team";
  private static final String PLATFORM = "platform team";
  private static final String DEVELOPER = "developer";

  List<OthersAct> all() {
    return List.of(
        new OthersAct(
            "batch", "thumbnails", REGISTRY, "lifts the limit of " + at.busy(), at::serveAgain),
        new OthersAct(
            "batch", "mailer", REGISTRY, "ends the outage of " + at.failing(), at::endOutage),
        new OthersAct(
            "ops", "metrics", REGISTRY, "starts the registry at " + at.dead(), at::revive),
        new OthersAct(
            "ops",
            "agent",
            PLATFORM,
            "installs the CA of " + at.internal() + " on the nodes",
            () -> nodes.trust(at.authority())),
        new OthersAct(
            "ops",
            "mirror",
            DEVELOPER,
            "corrects the host name to " + at.hub(),
            () -> view.setImage("ops", "mirror", at.hub() + "/ops/mirror:2.0")),
        new OthersAct(
            "data",
            "notebook",
            DEVELOPER,
            "pushes data/notebook:2.0.0 for linux/amd64 too",
            at::buildForAll));
  }
}
