package dev.pullpass.core.plan;

import dev.pullpass.core.credential.Credential;

/** A change to the content of a pull secret. */
public sealed interface SecretEdit {

  /** A key is written as the kubelet matches it; its credential stays. */
  record RenameKey(String from, String to) implements SecretEdit {}

  /** The entry of this key gets this credential; it is added where there is none. */
  record SetEntry(String key, Credential credential) implements SecretEdit {}

  /** The entry of this key gets a credential for which the user is asked. */
  record AskEntry(String key, Question.Login login) implements SecretEdit {}

  /** What is left of broken content is written so that the kubelet can read it. */
  record Mend() implements SecretEdit {}

  /** The whole content is replaced. */
  record Replace(SecretContent content) implements SecretEdit {}
}
