package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Answers.Tried;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences that several verdicts share. */
final class Say {
  private static final int LONGEST_QUOTE = 300;

  private Say() {}

  /** {@code Secret shop/regcred}. */
  static String secret(Facts facts, String name) {
    return "Secret " + facts.namespace() + "/" + name;
  }

  /** {@code Secrets shop/a and shop/b}. */
  static String secrets(Facts facts, List<String> names) {
    List<String> full = names.stream().map(name -> facts.namespace() + "/" + name).toList();
    return (full.size() == 1 ? "Secret " : "Secrets ") + list(full);
  }

  /** {@code a, b and c}. */
  static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " and "
        + words.get(words.size() - 1);
  }

  /** Who a planned credential is, without its password. */
  static String who(Facts facts, PlannedCredential planned) {
    return secret(facts, planned.secret()) + " (" + user(planned) + ")";
  }

  /** The user name and the kind of credential. */
  static String user(PlannedCredential planned) {
    return "user "
        + name(planned)
        + ", "
        + KnownCredential.recognise(planned.credential()).kind().displayName();
  }

  private static String name(PlannedCredential planned) {
    String name = planned.credential().shownUser();
    return name.isEmpty() ? "\"\"" : quote(name);
  }

  /** An entry's key as written, without a user and password that stand in it as in a URL. */
  static String key(String written) {
    int query = written.indexOf('?');
    String key = query < 0 ? written : written.substring(0, query) + "?***";
    int at = key.lastIndexOf('@');
    int slashes = key.indexOf("//");
    return at < 0
        ? quote(key)
        : quote((slashes < 0 ? "" : key.substring(0, slashes + 2)) + "***" + key.substring(at));
  }

  /** What the registry answered to whom: {@code ghcr.io answered 401 UNAUTHORIZED "…" to …}. */
  static String answered(RegistryAnswer answer, String to) {
    if (answer.fault().isPresent()) {
      NetworkFault fault = answer.fault().get();
      return "From here, " + fault.host() + " could not be asked: " + fault.detail() + ".";
    }
    String host =
        answer
            .token()
            .filter(token -> token.status() != 200)
            .map(token -> "The token server " + token.host())
            .orElse(answer.answeredBy());
    return host + " answered " + status(answer) + " to " + to + ".";
  }

  private static String status(RegistryAnswer answer) {
    String digest = answer.digest().map(d -> ", digest " + shortDigest(d)).orElse("");
    if (answer.isOk()) {
      return "200" + digest;
    }
    return answer.status() + answer.errors().stream().findFirst().map(Say::error).orElse("");
  }

  private static String error(RegistryError error) {
    String code = error.code().isEmpty() ? "" : " " + error.code();
    return code + (error.message().isEmpty() ? "" : " \"" + quote(error.message()) + "\"");
  }

  /** The first twelve digits of a digest, as people quote it. */
  static String shortDigest(String digest) {
    int end = digest.indexOf(':') + 13;
    return digest.length() > end ? digest.substring(0, end) + "…" : digest;
  }

  /** A text on one line, cut where it gets long. */
  static String quote(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').trim();
    return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
  }

  /** All answers as sentences: the planned ones, the anonymous one, one that works elsewhere. */
  static List<String> answers(Facts facts) {
    List<String> sentences = new ArrayList<>();
    List<RegistryAnswer> planned = facts.answers().planned();
    for (int i = 0; i < planned.size(); i++) {
      sentences.add(
          answered(
              planned.get(i),
              "the credential of " + who(facts, facts.plan().credentials().get(i))));
    }
    planned.stream()
        .filter(a -> !a.isOk())
        .flatMap(a -> a.notes().stream())
        .forEach(sentences::add);
    facts.answers().anonymous().ifPresent(a -> sentences.add(answered(a, "an anonymous pull")));
    working(facts).ifPresent(sentences::add);
    facts.answers().elsewhere().stream()
        .filter(tried -> tried.credential().secret().namespace().equals(facts.namespace()))
        .filter(tried -> !tried.answer().isOk())
        .map(Say::worksNeither)
        .forEach(sentences::add);
    return List.copyOf(sentences);
  }

  /** That a credential elsewhere in the cluster pulls the image, which is the strongest proof. */
  static Optional<String> working(Facts facts) {
    return facts.answers().working().map(tried -> works(tried));
  }

  private static String works(Tried tried) {
    return "Secret "
        + tried.credential().secret()
        + " (not used by this pod, "
        + user(tried.credential().credential())
        + ") pulls it"
        + tried.answer().digest().map(d -> ", digest " + shortDigest(d)).orElse("")
        + ".";
  }

  /** A secret of the namespace that matches too, and would be of no use. */
  private static String worksNeither(Tried tried) {
    return answered(
        tried.answer(),
        "Secret "
            + tried.credential().secret()
            + " (not used by this pod, "
            + user(tried.credential().credential())
            + ")");
  }

  /** What the node said, quoted; nothing where it said nothing. */
  static List<String> node(Facts facts) {
    String text = facts.said().reading().detail();
    return facts.said().tellsCause() && !text.isEmpty()
        ? List.of("The node says: \"" + quote(text) + "\".")
        : List.of();
  }

  /** The registries' answers and then the node's words. */
  static List<String> all(Facts facts) {
    List<String> all = new ArrayList<>(answers(facts));
    all.addAll(node(facts));
    return all;
  }
}
