package dev.pullpass.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The files of the page's examples.
 *
 * @param registry the registry's real name
 */
record HowToFiles(Path folder, String registry) {
  /** What the page's commands mean relative to where they are said. */
  private static final Set<String> NAMES =
      Set.of(
          "token",
          "new-token",
          "key.json",
          "config.json",
          "charts/web",
          ".gitlab-ci.yml",
          "docs/registry-auth.md");

  /** Makes all of them but those that commands make. */
  void write(String password) {
    file("token", password + "\n");
    file("new-token", password + "-2\n");
    file("key.json", "{\"type\":\"service_account\",\"private_key\":\"x\"}");
    String login = entry(registry, HowToCluster.encoded("bot:" + password));
    String quay = entry("quay.io", HowToCluster.encoded("acme+puller:x"));
    file(".docker/config.json", "{\"auths\":{" + login + "}}");
    file("config.json", "{\"auths\":{" + login + "," + quay + "}}");
    file("charts/web/Chart.yaml", "{apiVersion: v2, name: web, version: 1.0.0}\n");
    file(
        "charts/web/values.yaml",
        "image: {repository: " + registry + "/acme/web, tag: '1.1'}\nimagePullSecrets: []\n");
    file(
        ".gitlab-ci.yml",
        "build:\n  script:\n    - docker push " + registry + "/acme/web:$CI_COMMIT_SHORT_SHA\n");
    file("docs/index.md", "");
  }

  private static String entry(String host, String auth) {
    return "\"" + host + "\":{\"auth\":\"" + auth + "\"}";
  }

  private void file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String text(String name) {
    return Samples.text(folder.resolve(name).toString());
  }

  /** The command said in the folder, wherever this process is. */
  HowToCommand located(HowToCommand command) {
    return new HowToCommand(
        command.words().stream().map(this::located).toList(),
        command.inputFile(),
        command.program());
  }

  private String located(String word) {
    return NAMES.contains(word) ? folder.resolve(word).toString() : word;
  }
}
