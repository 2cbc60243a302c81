package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Password;
import dev.pullpass.core.facts.ErrorBody;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a token endpoint (distribution's token specification, and its OAuth 2 variant).
 *
 * <p>containerd posts first when there is a password and falls back to GET. Here GET comes first,
 * and POST only where GET is unknown (404, 405): every known registry takes GET, several refuse
 * POST (Artifactory 401, GCR 404, DigitalOcean 405, ACR 400), so this is one request instead of
 * two. A credential without a user name is an identity token: it is posted as a refresh token, and
 * sent by GET where that is refused (400, 401, 404, 405).
 */
final class TokenEndpoint {
  private static final Duration DEFAULT_LIFE = Duration.ofSeconds(60);
  private static final Duration REFUSAL_LIFE = Duration.ofSeconds(60);
  private static final Set<Integer> GET_UNKNOWN = Set.of(404, 405);
  private static final Set<Integer> POST_UNKNOWN = Set.of(400, 401, 404, 405);
  private static final String ANY = "application/json";

  private final Sender sender;
  private final RegistrySettings settings;

  TokenEndpoint(Sender sender, RegistrySettings settings) {
    this.sender = sender;
    this.settings = settings;
  }

  /** What is asked for: who wants what from where. */
  record Wanted(Optional<Credential> credential, URI realm, String service, String scope) {

    static Wanted of(Challenge challenge, Optional<Credential> credential, String repository) {
      String scope =
          challenge.scope().isEmpty() ? "repository:" + repository + ":pull" : challenge.scope();
      return new Wanted(credential, URI.create(challenge.realm()), challenge.service(), scope);
    }

    Wanted scopeless() {
      return new Wanted(credential, realm, service, "");
    }
  }

  /** One answer, by the method that this endpoint takes. */
  TokenReply ask(Wanted wanted, Deadline deadline) {
    Instant asked = settings.clock().instant();
    boolean identityToken = wanted.credential().filter(it -> it.username().isEmpty()).isPresent();
    Reply first = identityToken ? post(wanted, deadline) : get(wanted, deadline);
    Set<Integer> unknown = identityToken ? POST_UNKNOWN : GET_UNKNOWN;
    if (wanted.credential().isEmpty() || !hasStatus(first, unknown)) {
      return reply(wanted, first, asked);
    }
    Reply second = identityToken ? get(wanted, deadline) : post(wanted, deadline);
    return reply(wanted, hasStatus(second, Set.of(404, 405)) ? first : second, asked);
  }

  private static boolean hasStatus(Reply reply, Set<Integer> statuses) {
    return reply instanceof Reply.Answered answer && statuses.contains(answer.status());
  }

  private Reply get(Wanted wanted, Deadline deadline) {
    List<String> query = new ArrayList<>();
    add(query, "service", wanted.service());
    for (String scope : wanted.scope().split(" ", -1)) {
      add(query, "scope", scope);
    }
    Request request = Request.get(with(wanted.realm(), query), ANY, Request.MANIFEST_BYTES);
    return sender.send(request.authorized(wanted.credential().map(BasicAuth::header)), deadline);
  }

  private Reply post(Wanted wanted, Deadline deadline) {
    List<String> form = new ArrayList<>();
    Credential credential = wanted.credential().orElseThrow();
    String secret = credential.password().reveal();
    if (credential.username().isEmpty()) {
      add(form, "grant_type", "refresh_token");
      add(form, "refresh_token", secret);
    } else {
      add(form, "grant_type", "password");
      add(form, "username", credential.username());
      add(form, "password", secret);
    }
    add(form, "service", wanted.service());
    add(form, "client_id", "pullpass");
    add(form, "scope", wanted.scope());
    Password body = Password.of(String.join("&", form));
    return sender.send(Request.post(wanted.realm(), body), deadline);
  }

  private static void add(List<String> pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static URI with(URI realm, List<String> query) {
    if (query.isEmpty()) {
      return realm;
    }
    String separator = realm.getRawQuery() == null ? "?" : "&";
    return URI.create(realm + separator + String.join("&", query));
  }

  private TokenReply reply(Wanted wanted, Reply reply, Instant asked) {
    if (reply instanceof Reply.Failed failed) {
      return TokenReply.failed(failed.fault());
    }
    Reply.Answered answer = (Reply.Answered) reply;
    return answer.status() == 200 ? granted(wanted, answer, asked) : refused(answer, asked);
  }

  private static TokenReply granted(Wanted wanted, Reply.Answered answer, Instant asked) {
    TokenBody body = TokenBody.read(answer.content().bytes());
    return new TokenReply(
        new TokenAnswer(
            answer.origin().authority(),
            200,
            List.of(),
            body.grantsPull(wanted.scope()),
            Optional.empty()),
        body.token(),
        asked.plus(body.life().orElse(DEFAULT_LIFE)),
        Optional.empty(),
        Optional.empty());
  }

  private TokenReply refused(Reply.Answered answer, Instant asked) {
    String host = answer.origin().authority();
    boolean lasts = answer.status() == 401 || answer.status() == 403;
    return new TokenReply(
        TokenReply.answer(host, answer.status(), ErrorBody.read(answer.content().bytes())),
        Optional.empty(),
        lasts ? asked.plus(REFUSAL_LIFE) : Instant.MIN,
        Optional.empty(),
        RetryAfter.seconds(answer, settings.clock()));
  }
}
