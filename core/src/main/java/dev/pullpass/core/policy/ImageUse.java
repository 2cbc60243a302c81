package dev.pullpass.core.policy;

/**
 * An image where it is used.
 *
 * @param at {@code container web}, {@code volume assets}
 * @param image as written
 * @param policy {@code imagePullPolicy} as written, empty where it is not
 * @param secrets {@link #NO_SECRETS} in a pod that names none
 */
public record ImageUse(String at, String image, String policy, String secrets) {
  /** The pod is there, and its list of pull secrets names none. */
  public static final String NO_SECRETS = "none";

  /** The list names one, or it is not filled in yet: a template's service account may add some. */
  public static final String SOME_SECRETS = "some";

  /** A container of a pod that names pull secrets, with the default pull policy. */
  public static ImageUse of(String image) {
    return new ImageUse("container web", image, "", SOME_SECRETS);
  }

  String value(Subject subject) {
    return switch (subject) {
      case IMAGE -> image;
      case NAME -> NameForm.fullName(image);
      case POLICY -> policy;
      case SECRETS -> secrets;
    };
  }
}
