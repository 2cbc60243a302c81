package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.ALICE;
import static dev.pullpass.registry.ScriptedServer.authorization;
import static dev.pullpass.registry.ScriptedServer.set;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A registry and its token endpoint on one host; alice may pull team/app. */
final class TokenRegistry {
  static final String ALICE_BASIC = BasicAuth.header(ALICE.orElseThrow()).reveal();

  private TokenRegistry() {}

  static void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/token")) {
      token(exchange);
    } else if (authorization(exchange).startsWith("Bearer ")) {
      guarded(exchange);
    } else {
      challenge(exchange, host(exchange), "");
    }
  }

  static String host(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Host");
  }

  static void challenge(HttpExchange exchange, String realmHost, String error) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/(manifests|tags)/", -1);
    set(
        exchange,
        "WWW-Authenticate",
        "Bearer realm=\"http://%s/token\",service=\"s\",scope=\"repository:%s:pull\"%s"
            .formatted(realmHost, path[0].substring("/v2/".length()), error));
    ScriptedServer.error(exchange, 401, "UNAUTHORIZED", "authentication required");
  }

  private static void token(HttpExchange exchange) throws IOException {
    String header = authorization(exchange);
    if (!header.isEmpty() && !header.equals(ALICE_BASIC)) {
      ScriptedServer.respond(exchange, 401, "{\"details\":\"incorrect username or password\"}");
      return;
    }
    boolean app = exchange.getRequestURI().getQuery().contains("repository:team/app");
    String access = "{\"type\":\"repository\",\"name\":\"team/app\",\"actions\":[\"pull\"]}";
    String jwt = jwt(!header.isEmpty() && app ? access : "");
    ScriptedServer.respond(exchange, 200, "{\"access_token\":\"" + jwt + "\",\"expires_in\":300}");
  }

  private static String jwt(String access) {
    String claims = "{\"access\":[" + access + "]}";
    return "e30."
        + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }

  private static void guarded(HttpExchange exchange) throws IOException {
    boolean may = authorization(exchange).length() > "Bearer ".length() + jwt("").length();
    if (!may) {
      challenge(exchange, host(exchange), ",error=\"insufficient_scope\"");
    } else if (exchange.getRequestURI().getPath().endsWith("/gone")) {
      ScriptedServer.error(exchange, 404, "MANIFEST_UNKNOWN", "manifest unknown");
    } else {
      ScriptedServer.manifest(exchange);
    }
  }
}
