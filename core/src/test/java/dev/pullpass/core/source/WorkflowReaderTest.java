package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkflowReaderTest {
  private static final FileKind KIND = FileKind.WORKFLOW;

  @Test
  void jobsAndStepsNameImages() {
    String text =
        """
        on: push
        env: {NODE: "20"}
        jobs:
          a:
            container: node:${{ env.NODE }}
            services:
              db: {image: "postgres:14"}
            steps:
              - uses: actions/checkout@v4
              - uses: docker://alpine:3.20
              - uses: "docker://busybox"
          b:
            container: {image: ruby:3.1, credentials: {username: x}}
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly(
            "5 CI_JOB jobs.a.container = node:${{ env.NODE }} -> node:20",
            "7 CI_JOB jobs.a.services.db.image = postgres:14",
            "13 CI_JOB jobs.b.container.image = ruby:3.1",
            "10 CI_JOB jobs.a.steps[1].uses = alpine:3.20",
            "11 CI_JOB jobs.a.steps[2].uses = busybox");
  }

  @Test
  void actionsRunInImagesToo() {
    assertThat(Said.images(KIND, "runs: {using: docker, image: 'docker://a/b:1'}"))
        .containsExactly("1 CI_JOB runs.image = a/b:1");
    assertThat(Said.images(KIND, "runs: {using: docker, image: Dockerfile}")).isEmpty();
    assertThat(Said.made(KIND, "runs: {using: composite, steps: [{run: docker push a/b:1}]}"))
        .containsExactly("1 PUSHED runs.steps[0].run = a/b:1");
  }

  @Test
  void buildPushActionNamesWhatItPushes() {
    String text =
        """
        jobs:
          a:
            env: {IMAGE: "ghcr.io/${{ github.repository }}"}
            steps:
              - uses: docker/build-push-action@v6
                with:
                  push: ${{ github.event_name != 'pull_request' }}
                  tags: |
                    ${{ env.IMAGE }}:latest
                    acme/app:1, acme/app:2
              - uses: docker/build-push-action@v6
                with: {push: false, tags: acme/app:3}
              - uses: docker/build-push-action@v6
                with: {outputs: "type=image,push=true", tags: acme/app:4}
        """;
    assertThat(Said.made(KIND, text))
        .containsExactly(
            "9 PUSHED jobs.a.steps[0].with.tags = ghcr.io/${{ github.repository }}:latest",
            "10 PUSHED jobs.a.steps[0].with.tags = acme/app:1",
            "10 PUSHED jobs.a.steps[0].with.tags = acme/app:2",
            "12 BUILT jobs.a.steps[1].with.tags = acme/app:3",
            "14 PUSHED jobs.a.steps[2].with.tags = acme/app:4");
  }

  @Test
  void metadataActionMakesNames() {
    String text =
        """
        jobs:
          a:
            steps:
              - uses: docker/metadata-action@v5
                id: meta
                with:
                  images: |
                    ghcr.io/${{ github.repository }}
                    name=acme/app
                  flavor: latest=true
                  tags: |
                    type=sha,format=long
                    type=ref,event=branch
                    type=raw,value=latest,enable=false
                    edge
              - uses: docker/build-push-action@v6
                with:
                  push: true
                  tags: ${{ steps.meta.outputs.tags }}
        """;
    assertThat(Said.made(KIND, text))
        .containsExactly(
            "19 PUSHED jobs.a.steps[1].with.tags = "
                + String.join(
                    " | ",
                    "ghcr.io/${GITHUB_REPOSITORY,,}:sha-{{sha}}",
                    "ghcr.io/${GITHUB_REPOSITORY,,}:{{branch}}",
                    "ghcr.io/${GITHUB_REPOSITORY,,}:edge",
                    "ghcr.io/${GITHUB_REPOSITORY,,}:latest",
                    "acme/app:sha-{{sha}}",
                    "acme/app:{{branch}}",
                    "acme/app:edge",
                    "acme/app:latest"));
  }

  @Test
  void whatStepsAndJobsHandOnIsKnown() {
    String text =
        """
        jobs:
          tag:
            outputs: {tag: "${{ steps.t.outputs.tag }}"}
            steps:
              - id: t
                run: echo "tag=$(git rev-parse --short HEAD)" >> $GITHUB_OUTPUT
              - run: echo "OWNER=${GITHUB_REPOSITORY_OWNER,,}" >> "$GITHUB_ENV"
              - run: docker push ghcr.io/$OWNER/app:${{ steps.t.outputs.tag }}
          push:
            needs: tag
            strategy: {matrix: {app: [web, api], include: [{app: docs, dir: d}]}}
            steps:
              - run: docker push acme/${{ matrix.app }}:${{ needs.tag.outputs.tag }}
        """;
    assertThat(Said.made(KIND, text))
        .containsExactly(
            "8 PUSHED jobs.tag.steps[2].run ="
                + " ghcr.io/${GITHUB_REPOSITORY_OWNER,,}/app:$(git rev-parse --short HEAD)",
            "13 PUSHED jobs.push.steps[0].run = acme/web:$(git rev-parse --short HEAD) |"
                + " acme/api:$(git rev-parse --short HEAD) | acme/docs:$(git rev-parse --short HEAD)");
  }
}
