package dev.pullpass.core.policy;

/**
 * A job for {@code .gitlab-ci.yml}: findings become the Code Quality report of the merge request.
 */
public final class GitlabJob {
  /** Has Maven, a JDK and git. */
  private static final String BUILDER = "maven:3.9.9-eclipse-temurin-17";

  private GitlabJob() {}

  /**
   * The job.
   *
   * @param paths what is scanned, ready for the shell
   */
  public static String write(PullpassSource source, String paths) {
    return """
    # Written by pullpass policy gitlab-ci. The job fails where scan finds a fault.
    pullpass:
      stage: test
    %s  script:
        - %s scan -o gitlab %s > gl-code-quality-report.json
      artifacts:
        when: always
        reports:
          codequality: gl-code-quality-report.json
    """
        .formatted(preparation(source), program(source), paths);
  }

  private static String preparation(PullpassSource source) {
    if (source instanceof PullpassSource.Image image) {
      return """
        image:
          name: "%s"
          entrypoint: [""]
      """
          .formatted(image.reference());
    }
    PullpassSource.Repository repository = (PullpassSource.Repository) source;
    return """
      image: %s
      before_script:
        - git clone -q --depth 1 --branch "%s" "%s" /tmp/pullpass
        - mvn -q -B -f /tmp/pullpass/pom.xml -Prelease -DskipTests package
    """
        .formatted(BUILDER, repository.tag(), repository.url());
  }

  private static String program(PullpassSource source) {
    return source instanceof PullpassSource.Image
        ? "pullpass"
        : "/tmp/pullpass/cli/target/pullpass";
  }
}
