package dev.pullpass.cli.demo;

import dev.pullpass.testkit.demo.DemoAnswers;
import dev.pullpass.testkit.demo.DemoExpectation;
import dev.pullpass.testkit.demo.DemoWorld;
import dev.pullpass.testkit.demo.OthersAct;
import dev.pullpass.testkit.demo.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Repairs the demo's world, step by step, and keeps who made which workload well: what counts is
 * that its pods are ready, not what a command said.
 */
final class Repairs {
  static final String FIX = "pullpass fix";

  private final DemoWorld world;
  private final DemoShell shell;
  private final Stage stage;
  private final Map<DemoExpectation, String> credits = new LinkedHashMap<>();

  Repairs(DemoWorld world, DemoShell shell, Stage stage) {
    this.world = world;
    this.shell = shell;
    this.stage = stage;
    credit("");
  }

  /** Who made the workload well; empty if it always was, or still is not. */
  String creditOf(DemoExpectation workload) {
    return credits.getOrDefault(workload, "");
  }

  /** What the cluster itself tells how to repair; one plan is shown first, with its difference. */
  void withoutAsking() {
    stage.prompt("fix deploy/cart -n shop");
    stage.show(shell.run("fix", "deploy/cart", "-n", "shop"));
    stage.prompt("fix -A --yes");
    stage.showSteps(shell.runUnasked(List.of("fix", "-A", "--yes")));
    credit(FIX);
  }

  /** What needs a password or an image that only people know. */
  void withAnswers() {
    DemoAnswers answers = world.answers();
    answers.logins().forEach(this::login);
    credit(FIX + ", given a login");
    images(answers.images());
    credit(FIX + ", given an image");
  }

  private void login(DemoAnswers.Login login) {
    List<String> arguments =
        List.of(
            "fix",
            "deploy/" + login.workload(),
            "-n",
            login.namespace(),
            "--username",
            login.credential().username(),
            "--password-stdin",
            "--yes");
    stage.prompt(String.join(" ", arguments) + " < " + login.from());
    stage.showSteps(shell.runReading(login.credential().password().reveal(), arguments));
  }

  private void images(List<DemoAnswers.Image> images) {
    List<String> arguments = new ArrayList<>(List.of("fix", "-A", "--yes"));
    StringBuilder typed = new StringBuilder("fix -A --yes");
    for (DemoAnswers.Image image : images) {
      String answer = image.workload() + "/app=" + image.image();
      arguments.addAll(List.of("--image", answer));
      typed.append(" \\\n    --image ").append(answer);
    }
    stage.prompt(typed.toString());
    stage.showSteps(shell.runUnasked(arguments));
  }

  /** What cannot be done from the cluster. */
  void byOthers() {
    for (OthersAct act : world.others()) {
      String workload = act.namespace() + "/" + act.workload();
      stage.say(String.format("  %-18s%s %s", workload, act.who(), act.what()));
      world.perform(act);
      credit(act.who());
    }
  }

  private void credit(String who) {
    world.standings().stream()
        .filter(Standing::isWell)
        .forEach(standing -> credits.putIfAbsent(standing.workload(), who));
  }
}
