package dev.pullpass.cli;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * What a documented command is to answer.
 *
 * @param parts texts that its answer holds, or what it says beside it
 */
record HowToAnswer(String command, int code, List<String> parts) {

  /** Reads paragraphs: a command, then, indented, its exit status, then the parts, one a line. */
  static List<HowToAnswer> read(String file) {
    List<HowToAnswer> answers = new ArrayList<>();
    for (String paragraph : Samples.text(file).strip().split("\n\n", -1)) {
      List<String> lines = paragraph.lines().map(String::strip).toList();
      answers.add(
          new HowToAnswer(
              lines.get(0), Integer.parseInt(lines.get(1)), lines.subList(2, lines.size())));
    }
    return answers;
  }

  /** Runs it; without parts it is to say nothing at all. */
  void check(HowToCluster cluster, SoftAssertions softly) {
    Run run = cluster.pullpass(command);
    String all = run.out() + run.err();
    softly.assertThat(run.code()).as(command + "\n" + all).isEqualTo(code);
    softly.assertThat(parts.isEmpty() && !all.isEmpty()).as(command + "\n" + all).isFalse();
    parts.forEach(part -> softly.assertThat(all).as(command).contains(cluster.real(part)));
  }
}
