package dev.pullpass.testkit.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One workload, what is around it, and what is wrong with it.
 *
 * @param verdict the name of the one right verdict; {@code Pullable} where nothing is wrong
 * @param objects what is there before its pods are made
 * @param later what comes after its pods were made
 * @param rolledOut the image of a later roll-out, while the workload's own image already runs
 */
record Scenario(
    String verdict,
    String namespace,
    DemoWorkload workload,
    List<String> objects,
    List<String> later,
    Optional<String> rolledOut) {

  Scenario {
    objects = List.copyOf(objects);
    later = List.copyOf(later);
  }

  static Scenario of(String verdict, String namespace, DemoWorkload workload) {
    return new Scenario(verdict, namespace, workload, List.of(), List.of(), Optional.empty());
  }

  Scenario with(String... more) {
    List<String> all = new ArrayList<>(objects);
    all.addAll(List.of(more));
    return new Scenario(verdict, namespace, workload, all, later, rolledOut);
  }

  Scenario thenComes(String... more) {
    return new Scenario(verdict, namespace, workload, objects, List.of(more), rolledOut);
  }

  Scenario thenRollsOut(String image) {
    return new Scenario(verdict, namespace, workload, objects, later, Optional.of(image));
  }

  DemoExpectation expectation() {
    return new DemoExpectation(namespace, workload.name(), verdict);
  }
}
