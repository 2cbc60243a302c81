package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.ImageNames;
import dev.pullpass.core.source.MadeImage;
import dev.pullpass.core.source.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A pipeline that pushes an image under no tag that tells its commit. */
final class PushesNoCommit {
  static final ScanRule RULE =
      new ScanRule(
          "PushesNoCommit",
          Severity.WARNING,
          "A pipeline pushes an image, and no tag of it tells the commit.",
          "latest and the names of branches go to the next image with the next run: what runs in"
              + " the cluster cannot be told, pinned by its tag or rolled back to. Push a tag that is"
              + " made of the commit as well; a git tag or the number of a run will do.",
          List.of());

  private PushesNoCommit() {}

  /** One finding for each repository. */
  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    Map<String, List<Pushed>> repositories = new LinkedHashMap<>();
    for (MadeImage made : reading.made()) {
      if (made.isPushed()) {
        made.names().forEach(name -> add(repositories, new Pushed(made, name)));
      }
    }
    return repositories.entrySet().stream()
        .filter(entry -> entry.getValue().stream().allMatch(Pushed::moves))
        .map(entry -> finding(entry.getKey(), entry.getValue(), reading.file().kind()));
  }

  private record Pushed(MadeImage made, String name) {
    private boolean moves() {
      return CommitTag.of(name, made.refs()) == CommitTag.MOVING;
    }

    private String tag() {
      String tag = ImageNames.tag(name);
      return tag.isEmpty() ? "latest" : tag;
    }
  }

  private static void add(Map<String, List<Pushed>> repositories, Pushed pushed) {
    String repository = ImageNames.normalised(ImageNames.repository(pushed.name()));
    repositories.computeIfAbsent(repository, key -> new ArrayList<>()).add(pushed);
  }

  private static Finding finding(String repository, List<Pushed> pushed, FileKind kind) {
    List<String> tags = pushed.stream().map(Pushed::tag).distinct().limit(3).toList();
    String message =
        repository + " is pushed as " + String.join(", ", tags) + " only, which tells no commit.";
    return Finding.of(
        RULE, Place.of(pushed.get(0).made().image()), message, mend(repository, kind));
  }

  private static Mend mend(String repository, FileKind kind) {
    String hash =
        switch (kind) {
          case GITLAB_CI -> "$CI_COMMIT_SHA";
          case WORKFLOW -> "${{ github.sha }}";
          default -> "$(git rev-parse HEAD)";
        };
    return new Mend.ByHand("push " + repository + ":" + hash + " as well");
  }
}
