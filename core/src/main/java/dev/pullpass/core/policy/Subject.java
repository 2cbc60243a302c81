package dev.pullpass.core.policy;

/** What of a container, or of an image volume, an expression is applied to. */
enum Subject {
  /** The image as written. */
  IMAGE,
  /** The image in full: {@code docker.io/library/nginx:1.27} for {@code nginx:1.27}. */
  NAME,
  /** {@code imagePullPolicy} as written, empty where it is not. */
  POLICY,
  /** {@link ImageUse#NO_SECRETS} in a pod that names none, something else everywhere else. */
  SECRETS
}
