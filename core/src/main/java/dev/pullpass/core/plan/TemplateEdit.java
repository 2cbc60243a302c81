package dev.pullpass.core.plan;

import java.util.List;

/** A change to a pod template. */
public sealed interface TemplateEdit {

  /** The template names this pull secret, too. */
  record AddPullSecret(String secret) implements TemplateEdit {}

  /** The template no longer names this pull secret. */
  record RemovePullSecret(String secret) implements TemplateEdit {}

  /** The template names one pull secret in the place of another. */
  record ReplacePullSecret(String from, String to) implements TemplateEdit {}

  /**
   * A container gets another image.
   *
   * @param from the image that it has now; where it has another, somebody else changed it
   */
  record SetImage(String container, String from, String to) implements TemplateEdit {}

  /** A container gets one of several images; the user is asked which, the likeliest first. */
  record ChooseImage(String container, String from, List<String> candidates)
      implements TemplateEdit {
    public ChooseImage {
      candidates = List.copyOf(candidates);
    }
  }

  /** A container gets this {@code imagePullPolicy}. */
  record SetPullPolicy(String container, String policy) implements TemplateEdit {}
}
