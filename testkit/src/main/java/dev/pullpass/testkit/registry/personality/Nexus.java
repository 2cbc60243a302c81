package dev.pullpass.testkit.registry.personality;

/**
 * Sonatype Nexus with basic authentication forced, as it is by default (sonatype/nexus-public#921).
 * Its bodies are unverified and follow the distribution registry.
 */
final class Nexus extends BasicBehaviour {

  Nexus() {
    super("BASIC realm=\"Sonatype Nexus Repository Manager\"");
  }
}
