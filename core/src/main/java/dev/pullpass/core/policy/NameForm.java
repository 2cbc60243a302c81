package dev.pullpass.core.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a written image becomes its name in full, as distribution's splitDockerDomain has it: the
 * first form that fits. Where none does, {@link #OFFICIAL} is put before it.
 */
enum NameForm {
  /** {@code docker.io/nginx}, {@code index.docker.io/nginx}. */
  HUB_OFFICIAL("^(?:index\\.)?docker\\.io/[^/]*\\z", "docker.io/library/", Kept.REST),
  /** {@code index.docker.io/acme/web}. */
  HUB("^(?:index\\.)?docker\\.io/", "docker.io/", Kept.REST),
  /** {@code ghcr.io/acme/web}, {@code registry:5000/web}; a capital makes a host, too. */
  HOST("^(?:[^/@]*[.:A-Z][^/@]*|localhost)/", "", Kept.WHOLE),
  /** {@code acme/web}. */
  SHORT("^[^/@]*/", "docker.io/", Kept.WHOLE);

  /** What stands before a name without a slash. */
  static final String OFFICIAL = "docker.io/library/";

  /** What of the written text stays. */
  enum Kept {
    WHOLE,
    /** What stands behind the first slash. */
    REST
  }

  private final String regex;
  private final String prefix;
  private final Kept kept;

  NameForm(String regex, String prefix, Kept kept) {
    this.regex = regex;
    this.prefix = prefix;
    this.kept = kept;
  }

  String regex() {
    return regex;
  }

  String prefix() {
    return prefix;
  }

  Kept kept() {
    return kept;
  }

  /** The name in full, with tag and digest as they are written. */
  static String fullName(String image) {
    Optional<NameForm> form =
        Arrays.stream(values())
            .filter(candidate -> Pattern.compile(candidate.regex).matcher(image).find())
            .findFirst();
    return form.map(found -> found.prefix + found.keep(image)).orElse(OFFICIAL + image);
  }

  private String keep(String image) {
    return kept == Kept.WHOLE ? image : image.substring(image.indexOf('/') + 1);
  }
}
