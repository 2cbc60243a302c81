package dev.pullpass.testkit.registry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Password;
import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;
import dev.pullpass.testkit.registry.personality.Behaviour;
import dev.pullpass.testkit.registry.personality.Reply;
import dev.pullpass.testkit.registry.personality.TokenEndpoint;
import dev.pullpass.testkit.registry.personality.TokenEndpoint.Style;
import dev.pullpass.testkit.registry.personality.TokenRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Issues tokens by the distribution token specification: rights are the intersection of what is
 * asked for and what the caller has. Remembers what each token is good for.
 */
final class TokenDesk {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LIFETIME_SECONDS = 300;

  private final Behaviour behaviour;
  private final Holdings holdings;
  private final Map<Password, Grant> grants = new ConcurrentHashMap<>();
  private final AtomicInteger serial = new AtomicInteger();

  TokenDesk(Behaviour behaviour, Holdings holdings) {
    this.behaviour = behaviour;
    this.holdings = holdings;
  }

  /** What the token was issued for, if it was issued here and has not been revoked. */
  Optional<Grant> grant(Password token) {
    return Optional.ofNullable(grants.get(token));
  }

  void revokeAll() {
    grants.clear();
  }

  /** Who asks, as this endpoint identifies callers. */
  Caller identify(Optional<Credential> credential) {
    if (credential.isEmpty()) {
      return Caller.ANONYMOUS;
    }
    // OpenShift's endpoint looks at the password only; it is an API token.
    return style() == Style.ECHO
        ? holdings.identify(credential.get().password())
        : holdings.identify(credential.get());
  }

  /** Answers a request for a token. */
  Reply answer(Optional<Credential> credential, Parameters parameters) {
    TokenRequest request =
        new TokenRequest(
            identify(credential), parameters.first("service"), scopes(parameters), holdings);
    return behaviour
        .refuseToken(request)
        .orElseGet(() -> issue(request, credential.map(Credential::password)));
  }

  private Reply issue(TokenRequest request, Optional<Password> password) {
    Caller caller = behaviour.admit(request.caller());
    Set<String> granted = new LinkedHashSet<>(request.repositories());
    granted.removeIf(name -> !behaviour.mayPull(caller, name, holdings));
    boolean bound = endpoint().bindsScope();
    String token = token(caller, request, granted, password);
    Optional<Set<String>> names = bound ? Optional.of(Set.copyOf(granted)) : Optional.empty();
    grants.put(Password.of(token), new Grant(caller, names));
    ObjectNode body = JSON.createObjectNode().put("token", token).put("access_token", token);
    body.put("expires_in", LIFETIME_SECONDS).put("issued_at", Instant.now().toString());
    return Reply.json(200, body.toString());
  }

  private String token(
      Caller caller, TokenRequest request, Set<String> granted, Optional<Password> password) {
    return switch (style()) {
      case READABLE -> jwt(caller, request, granted);
      case OPAQUE, IDENTITY -> "opaque-" + serial.incrementAndGet();
      case ECHO -> password.map(Password::reveal).orElse("anonymous");
    };
  }

  /** Header, claims and a signature that nobody verifies. */
  private String jwt(Caller caller, TokenRequest request, Set<String> granted) {
    long now = Instant.now().getEpochSecond();
    ObjectNode claims = JSON.createObjectNode().put("iss", "fake").put("sub", caller.user());
    claims.put("aud", request.service()).put("iat", now).put("nbf", now);
    claims.put("exp", now + LIFETIME_SECONDS).put("jti", "t" + serial.incrementAndGet());
    claims.putArray("access");
    for (String name : granted) {
      ObjectNode entry = claims.withArray("access").addObject();
      entry.put("type", "repository").put("name", name).putArray("actions").add("pull");
    }
    return encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}")
        + "."
        + encode(claims.toString())
        + "."
        + encode("not a real signature");
  }

  private static String encode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static List<String> scopes(Parameters parameters) {
    return parameters.all("scope").stream()
        .flatMap(value -> List.of(value.split(" ", -1)).stream())
        .filter(scope -> !scope.isEmpty())
        .toList();
  }

  private Style style() {
    return endpoint().style();
  }

  private TokenEndpoint endpoint() {
    return behaviour.tokenEndpoint().orElseThrow();
  }
}
