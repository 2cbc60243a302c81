package dev.pullpass.core.policy;

/**
 * A workflow for {@code .github/workflows}: findings become code scanning alerts. Actions are named
 * by commit, since a tag of theirs can be moved.
 */
public final class GithubWorkflow {
  private static final String CHECKOUT =
      "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";
  private static final String SETUP_JAVA =
      "actions/setup-java@c5195efecf7bdfc987ee8bae7a71cb8b11521c00 # v4.7.1";
  private static final String UPLOAD =
      "github/codeql-action/upload-sarif@ce28f5bb42b7a9f2c824e633a3f6ee835bab6858 # v3.29.0";

  private GithubWorkflow() {}

  /**
   * The workflow.
   *
   * @param paths what is scanned, ready for the shell
   */
  public static String write(PullpassSource source, String paths) {
    return """
    # Written by pullpass policy github-workflow. The job fails where scan finds a fault.
    name: pullpass
    on: [push, pull_request]
    permissions:
      contents: read
    jobs:
      scan:
        runs-on: ubuntu-24.04
        permissions:
          contents: read
          security-events: write
        steps:
          - uses: %s
            with:
              persist-credentials: false
    %s          %s scan -o sarif %s > pullpass.sarif
          - uses: %s
            if: ${{ !cancelled() && hashFiles('pullpass.sarif') != '' }}
            with:
              sarif_file: pullpass.sarif
              category: pullpass
    """
        .formatted(CHECKOUT, preparation(source), program(source), paths, UPLOAD);
  }

  private static String preparation(PullpassSource source) {
    String run = "      - name: Scan\n        run: >-\n";
    return source instanceof PullpassSource.Repository repository ? build(repository) + run : run;
  }

  private static String build(PullpassSource.Repository repository) {
    return """
          - uses: %s
            with:
              distribution: temurin
              java-version: "17"
          - name: Build pullpass
            run: |
              git clone -q --depth 1 --branch "%s" "%s" "$RUNNER_TEMP/pullpass"
              mvn -q -B -f "$RUNNER_TEMP/pullpass/pom.xml" -Prelease -DskipTests package
    """
        .formatted(SETUP_JAVA, repository.tag(), repository.url());
  }

  private static String program(PullpassSource source) {
    return source instanceof PullpassSource.Image image
        ? "docker run --rm -v \"$PWD:/src:ro\" -w /src --entrypoint pullpass \""
            + image.reference()
            + "\""
        : "\"$RUNNER_TEMP/pullpass/cli/target/pullpass\"";
  }
}
