package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SniffTest {

  /** {@code ;} stands for a line end. */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "apiVersion: v1;kind: Pod | MANIFEST",
        "a: b;---;apiVersion: v1;kind: Pod | MANIFEST",
        "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": []} | MANIFEST",
        "[{kind: Pod}] | MANIFEST",
        "'' | MANIFEST",
        "a: [ | MANIFEST",
        "apiVersion: kustomize.config.k8s.io/v1beta1;kind: Kustomization | KUSTOMIZATION",
        "apiVersion: kustomize.toolkit.fluxcd.io/v1;kind: Kustomization | MANIFEST",
        "resources: [a.yaml] | KUSTOMIZATION",
        "images: [{name: a, newTag: b}] | KUSTOMIZATION",
        "FROM nginx | DOCKERFILE",
        "# syntax=x;;arg A=1;from $A | DOCKERFILE",
        "stages: [a] | GITLAB_CI",
        "image: ruby;test: {script: [x]} | GITLAB_CI",
        "on: push;jobs: {a: {runs-on: x, steps: []}} | WORKFLOW",
        "runs: {using: composite, steps: []} | WORKFLOW",
        "services: {a: {image: x}} | COMPOSE",
        "services: {a: {build: .}} | COMPOSE",
        "{\"auths\": {\"r.io\": {\"auth\": \"eDp5\"}}} | DOCKER_CONFIG",
        "{\"r.io\": {\"auth\": \"eDp5\"}} | DOCKER_CONFIG",
        "apiVersion: v2;name: a;version: 1.0.0 | CHART",
        "image: {repository: a, tag: b} | VALUES",
        "resources: {limits: {cpu: 1}} | VALUES",
        "image: {{ .Values.image }}:{{ .Values.tag }} | TEMPLATE"
      })
  void aTextIsToldByWhatItHolds(String text, FileKind kind) {
    assertThat(Sniff.kind(text.replace(";", "\n"))).isEqualTo(kind);
  }
}
