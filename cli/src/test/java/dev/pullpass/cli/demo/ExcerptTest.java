package dev.pullpass.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void ofWhyTheHeadlineAndTheEntriesOfTheWantedWorkloads() {
    String report =
        """
        2 causes, 3 containers without image

        ✗ TagAbsent      proven
          hits    1 pod of Deployment shop/web, 0 of 1 ready
          fix     Use 1.4.1.

        ✗ NoPullSecret   proven
          hits    2 pods of Deployment
                  shop/webshop, 0 of 2 ready
        """;
    assertThat(Excerpt.ofWhy(report, List.of("shop/web")))
        .isEqualTo(
            """
            2 causes, 3 containers without image

            ✗ TagAbsent      proven
              hits    1 pod of Deployment shop/web, 0 of 1 ready
              fix     Use 1.4.1.""");
    assertThat(Excerpt.ofWhy(report, List.of("shop/webshop"))).contains("NoPullSecret");
  }

  @Test
  void ofAShortFixTheStepsWithTheirDifferencesAndTheEnd() {
    String answer =
        """
        ✗ TagAbsent  Deployment shop/web
          plan   change Deployment shop/web

        1. change Deployment shop/web
             - image: web:2
             + image: web:1
           ! Deployment shop/web is managed by Helm
        2. evict Pod shop/web-1; its owner makes it anew

        ✓ Deployment shop/web
        ✗ Pod shop/web-1: its disruption budget does not let it go
        To undo it: pullpass undo /tmp/undo.jsonl

        Left: TagAbsent. See pullpass why.
        """;
    assertThat(Excerpt.ofFix(answer))
        .isEqualTo(
            """
            1. change Deployment shop/web
                 - image: web:2
                 + image: web:1
               ! Deployment shop/web is managed by Helm
               and evict 1 pod
            ✗ Pod shop/web-1: its disruption budget does not let it go
            Left: TagAbsent. See pullpass why.""");
  }

  @Test
  void ofALongFixTheStepsWithoutTheirDifferences() {
    StringBuilder answer = new StringBuilder();
    StringBuilder heads = new StringBuilder();
    for (int step = 1; step < 8; step++) {
      answer.append(step).append(". create Secret shop/s").append(step).append("\n     + x\n");
      heads.append(step).append(". create Secret shop/s").append(step).append("\n");
    }
    answer.append("8. evict Pod shop/a; …\n9. evict Pod shop/b; …\n");
    assertThat(Excerpt.ofFix(answer.toString())).isEqualTo(heads + "   and evict 2 pods");
  }
}
