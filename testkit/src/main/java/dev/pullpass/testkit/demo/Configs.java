package dev.pullpass.testkit.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Docker configs as pull secrets hold them: right ones, and ones with the usual mistakes. */
final class Configs {
  private Configs() {}

  /** As {@code kubectl create secret docker-registry} writes it. */
  static String login(String host, String user, String password) {
    return """
    {"auths":{"%s":{"username":"%s","password":"%s","auth":"%s"}}}"""
        .formatted(host, user, password, base64(user + ":" + password));
  }

  /** As Docker Desktop leaves {@code config.json}: the password is in the key chain. */
  static String credentialStore(String host) {
    return """
    {"auths":{"%s":{}},"credsStore":"desktop"}"""
        .formatted(host);
  }

  /** Written by hand: user and password in the clear where base64 belongs. */
  static String withoutBase64(String host, String user, String password) {
    return """
    {"auths":{"%s":{"auth":"%s:%s"}}}"""
        .formatted(host, user, password);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
