package dev.pullpass.core.advise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a cluster is for: the rows of the decision matrix. */
public enum Purpose {
  DEVELOPMENT(
      "development",
      Way.POD_SECRET,
      "one secret, named by the pods that need it, is the least to set up"),
  MULTI_TENANT(
      "multi-tenant",
      Way.SERVICE_ACCOUNT,
      "a secret in each namespace serves all its pods and none of the neighbours'"),
  HIGH_SECURITY(
      "high-security",
      Way.DEDICATED_ACCOUNT,
      "only the pods of one workload get its credential, and an audit can tell whose it is"),
  PUBLIC_CLOUD(
      "public-cloud",
      Way.NODE_IDENTITY,
      "no secret has to be kept, spread or renewed in the cluster");

  private final String word;
  private final Way way;
  private final String reason;

  Purpose(String word, Way way, String reason) {
    this.word = word;
    this.way = way;
    this.reason = reason;
  }

  /** As it is written on the command line. */
  public String word() {
    return word;
  }

  /** The way that the matrix names for it. */
  public Way way() {
    return way;
  }

  /** Why the matrix names that, as a clause. */
  public String reason() {
    return reason;
  }

  /** The purpose of that word. */
  public static Optional<Purpose> of(String word) {
    return Arrays.stream(values()).filter(purpose -> purpose.word.equals(word)).findFirst();
  }

  /** All words, in the order of the matrix. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Purpose::word).toList();
  }
}
