package dev.pullpass.core.facts;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One recorded line: the steps of one question to a registry, and how they ended. */
record Recording(JsonObject line) {

  String image() {
    return text(line, "image");
  }

  private static String text(JsonObject object, String name) {
    return object.text(name).orElse("");
  }

  Optional<Credential> credential() {
    String user = text(line, "user");
    String password = text(line, "password");
    return user.isEmpty() && password.isEmpty()
        ? Optional.empty()
        : Optional.of(Credential.of(user, password));
  }

  private List<JsonObject> steps(String kind) {
    return line.objects("steps").stream().filter(step -> text(step, "step").equals(kind)).toList();
  }

  private Optional<JsonObject> last(String kind) {
    List<JsonObject> all = steps(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** True for faults of the wire, rate limits and failures: they come before any credential. */
  boolean isCommonToAll() {
    return last("manifest").filter(step -> status(step) == 0 || status(step) >= 429).isPresent();
  }

  RegistryAnswer manifest(ImageReference image) {
    Optional<JsonObject> manifest = last("manifest");
    if (manifest.isEmpty()) {
      return RegistryAnswer.ofFault(fault(image, "no manifest step is recorded"));
    }
    Optional<NetworkFault> fault = fault(image, manifest.get());
    if (fault.isPresent()) {
      return RegistryAnswer.ofFault(fault.get());
    }
    Optional<TokenAnswer> token = last("token").map(this::token);
    boolean refusedThere = token.filter(t -> t.status() != 200).isPresent();
    JsonObject decisive = refusedThere ? last("token").orElseThrow() : manifest.get();
    return answer(image, manifest.get(), decisive, token);
  }

  private RegistryAnswer answer(
      ImageReference image, JsonObject manifest, JsonObject decisive, Optional<TokenAnswer> token) {
    int status = status(decisive);
    return new RegistryAnswer(
        status,
        status == 200 ? List.of() : ErrorBody.read(body(decisive)),
        challenge(manifest),
        token,
        header(manifest, "docker-content-digest"),
        header(manifest, "content-type").orElse(""),
        status == 200 ? Bodies.platforms(body(manifest)) : List.of(),
        Optional.empty(),
        image.apiHost(),
        true,
        header(manifest, "retry-after").filter(Recording::isNumber).map(Long::valueOf),
        List.of());
  }

  TagsAnswer tags() {
    return last("tags")
        .map(Recording::tags)
        .orElseGet(() -> TagsAnswer.none(0, "no list of tags is recorded"));
  }

  private static TagsAnswer tags(JsonObject step) {
    String answered = "the registry answered " + status(step);
    return switch (status(step)) {
      case 200 ->
          Bodies.tags(body(step))
              .map(TagsAnswer::all)
              .orElseGet(() -> TagsAnswer.none(200, "the answer is no list of tags"));
      case 404 -> TagsAnswer.noRepository(answered);
      default -> TagsAnswer.none(status(step), answered);
    };
  }

  private static byte[] body(JsonObject step) {
    return text(step, "body").getBytes(StandardCharsets.UTF_8);
  }

  private TokenAnswer token(JsonObject step) {
    int status = status(step);
    Optional<Boolean> grants =
        step.field("access")
            .filter(JsonArray.class::isInstance)
            .map(list -> !step.items("access").isEmpty());
    List<RegistryError> errors = status == 200 ? List.of() : ErrorBody.read(body(step));
    boolean sent = text(step, "auth").startsWith("basic");
    return new TokenAnswer(
        hostOf(text(step, "url")),
        status,
        errors,
        grants,
        login()
            .or(() -> Optional.of(true).filter(yes -> sent && status == 200 && !isHarbor(step))));
  }

  /** A question to the token server without a scope tells a bad credential from a missing right. */
  private Optional<Boolean> login() {
    return last("login").map(step -> status(step) == 200);
  }

  /** Harbor gives an anonymous token to a bad credential, so that the token shows nothing. */
  private static boolean isHarbor(JsonObject step) {
    return text(step, "url").contains("service=harbor-registry");
  }

  private static Optional<Challenge> challenge(JsonObject step) {
    return Challenges.preferred(Challenges.parse(headers(step, "www-authenticate")));
  }

  private static Optional<String> header(JsonObject step, String name) {
    return headers(step, name).stream().findFirst();
  }

  private static List<String> headers(JsonObject step, String name) {
    String start = name + ":";
    return step.texts("headers").stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).trim())
        .toList();
  }

  private static int status(JsonObject step) {
    return step.field("status")
        .filter(JsonNumber.class::isInstance)
        .map(number -> ((JsonNumber) number).text())
        .filter(Recording::isNumber)
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** An answer over plain HTTP shows that the registry speaks that where HTTPS is expected. */
  private Optional<NetworkFault> fault(ImageReference image, JsonObject step) {
    if (text(step, "url").startsWith("http://")) {
      return Optional.of(
          new NetworkFault(
              NetworkFault.Kind.HTTP_ON_HTTPS, image.apiHost(), "the registry answers plain HTTP"));
    }
    return status(step) > 0 ? Optional.empty() : Optional.of(fault(image, text(step, "error")));
  }

  private static NetworkFault fault(ImageReference image, String error) {
    String line = Split.at('\n', error).get(0);
    return new NetworkFault(kind(error.toLowerCase(Locale.ROOT)), image.apiHost(), line);
  }

  /** The words of curl for what can go wrong before there is an HTTP status. */
  private static NetworkFault.Kind kind(String error) {
    if (error.contains("could not resolve proxy") || error.contains("proxy connect")) {
      return NetworkFault.Kind.PROXY_FAILURE;
    }
    if (error.contains("could not resolve")) {
      return NetworkFault.Kind.HOST_UNKNOWN;
    }
    if (error.contains("timed out") || error.contains("timeout")) {
      return NetworkFault.Kind.TIMED_OUT;
    }
    if (error.contains("certificate has expired") || error.contains("not yet valid")) {
      return NetworkFault.Kind.CERTIFICATE_EXPIRED;
    }
    if (error.contains("subject name") || error.contains("subjectaltname")) {
      return NetworkFault.Kind.CERTIFICATE_MISMATCH;
    }
    if (error.contains("certificate")) {
      return NetworkFault.Kind.CERTIFICATE_UNTRUSTED;
    }
    if (error.contains("wrong version number") || error.contains("packet length too long")) {
      return NetworkFault.Kind.HTTP_ON_HTTPS;
    }
    return error.contains("failed to connect") || error.contains("refused")
        ? NetworkFault.Kind.CONNECTION_REFUSED
        : NetworkFault.Kind.CONNECTION_LOST;
  }

  private static String hostOf(String url) {
    String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}
