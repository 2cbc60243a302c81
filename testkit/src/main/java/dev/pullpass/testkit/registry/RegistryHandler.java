package dev.pullpass.testkit.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.testkit.registry.content.Holdings;
import dev.pullpass.testkit.registry.content.Manifest;
import dev.pullpass.testkit.registry.content.Repository;
import dev.pullpass.testkit.registry.personality.Behaviour;
import dev.pullpass.testkit.registry.personality.Question;
import dev.pullpass.testkit.registry.personality.Question.Sent;
import dev.pullpass.testkit.registry.personality.Reply;
import dev.pullpass.testkit.registry.personality.Site;
import dev.pullpass.testkit.registry.personality.Situation;
import dev.pullpass.testkit.registry.personality.Target;
import dev.pullpass.testkit.registry.personality.TokenEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes a request, finds the reply, lets a fault spoil it, sends it, and writes the log. */
final class RegistryHandler implements HttpHandler {

  /** Stands for the absence of a fault on the wire. */
  private static final Fault NO_FAULT = new Fault.Slow(Duration.ZERO);

  /** A reply and who got it. */
  private record Outcome(Reply reply, Sent sent, String user) {}

  private final Behaviour behaviour;
  private final Site site;
  private final Holdings holdings;
  private final Faults faults;
  private final TokenDesk desk;
  private final Gate gate;
  private final List<LoggedRequest> log = new CopyOnWriteArrayList<>();
  private volatile int tagsPerPage = Integer.MAX_VALUE;

  RegistryHandler(Behaviour behaviour, Site site, Holdings holdings, Faults faults) {
    this.behaviour = behaviour;
    this.site = site;
    this.holdings = holdings;
    this.faults = faults;
    this.desk = new TokenDesk(behaviour, holdings);
    this.gate = new Gate(behaviour, holdings, desk);
  }

  void limitTags(int most) {
    tagsPerPage = most;
  }

  void revokeTokens() {
    desk.revokeAll();
  }

  List<LoggedRequest> requests() {
    return List.copyOf(log);
  }

  void forgetRequests() {
    log.clear();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Endpoint endpoint = endpoint(exchange.getRequestURI().getPath());
    Fault fault = faults.next(endpoint).orElse(NO_FAULT);
    if (fault instanceof Fault.Slow slow) {
      Wire.pause(slow.delay());
    }
    Outcome outcome =
        endpoint == Endpoint.TOKEN ? token(exchange, fault) : content(exchange, fault);
    Reply reply = fault.alter(outcome.reply(), path);
    log.add(
        new LoggedRequest(
            exchange.getRequestMethod(), path, outcome.sent(), outcome.user(), reply.status()));
    Wire.send(exchange, reply, fault);
  }

  private Endpoint endpoint(String path) {
    boolean token =
        behaviour.tokenEndpoint().map(TokenEndpoint::path).filter(path::startsWith).isPresent();
    return token ? Endpoint.TOKEN : Endpoint.of(Shelf.target(path).kind());
  }

  private Outcome token(HttpExchange exchange, Fault fault) throws IOException {
    boolean post = exchange.getRequestMethod().equals("POST");
    Parameters parameters =
        Parameters.parse(post ? form(exchange) : exchange.getRequestURI().getRawQuery());
    Optional<Credential> credential =
        post ? credential(parameters) : authorization(exchange).basic();
    Sent sent = credential.isPresent() ? Sent.BASIC : Sent.NOTHING;
    String user = credential.map(Credential::username).orElse("");
    return new Outcome(tokenReply(post, credential, parameters, fault), sent, user);
  }

  private Reply tokenReply(
      boolean post, Optional<Credential> credential, Parameters parameters, Fault fault) {
    Optional<Situation> forced = fault.situation();
    if (forced.isPresent()) {
      Target nothing = new Target(Target.Kind.PING, "", "");
      Sent sent = credential.isPresent() ? Sent.BASIC : Sent.NOTHING;
      return behaviour.answer(
          forced.get(), new Question(site, nothing, desk.identify(credential), sent, holdings));
    }
    int postStatus = behaviour.tokenEndpoint().orElseThrow().postStatus();
    return post && postStatus != 200
        ? Reply.error(postStatus, "UNSUPPORTED", "The operation is unsupported.")
        : desk.answer(credential, parameters);
  }

  private Outcome content(HttpExchange exchange, Fault fault) {
    Authorization authorization = authorization(exchange);
    Target target = Shelf.target(exchange.getRequestURI().getPath());
    Question question = gate.question(site, target, authorization);
    Reply reply = decide(question, authorization, exchange, fault);
    if (target.kind() == Target.Kind.MANIFEST) {
      for (Map.Entry<String, String> header :
          behaviour.manifestHeaders(question.caller()).entrySet()) {
        reply = reply.with(header.getKey(), header.getValue());
      }
    }
    return new Outcome(reply, question.sent(), question.caller().user());
  }

  private Reply decide(
      Question question, Authorization authorization, HttpExchange exchange, Fault fault) {
    if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      return Reply.error(405, "UNSUPPORTED", "The operation is unsupported.");
    }
    return fault
        .situation()
        .map(situation -> behaviour.answer(situation, question))
        .or(() -> behaviour.malformed(question))
        .or(
            () ->
                gate.situation(question, authorization)
                    .map(situation -> behaviour.answer(situation, question)))
        .orElseGet(() -> serve(question, exchange));
  }

  private Reply serve(Question question, HttpExchange exchange) {
    Target target = question.target();
    if (target.kind() == Target.Kind.PING) {
      return Shelf.ping();
    }
    Repository repository = holdings.repository(target.name()).orElseThrow();
    return switch (target.kind()) {
      case TAGS ->
          Shelf.tags(
              repository, Parameters.parse(exchange.getRequestURI().getRawQuery()), tagsPerPage);
      case BLOB -> Shelf.blob(repository.blob(target.reference()).orElseThrow());
      default ->
          manifest(question, repository.manifest(target.reference()).orElseThrow(), exchange);
    };
  }

  private Reply manifest(Question question, Manifest manifest, HttpExchange exchange) {
    List<String> accept = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
    return behaviour.heedsAccept() && !Shelf.isAccepted(accept, manifest)
        ? behaviour.answer(Situation.TYPE_NOT_ACCEPTED, question)
        : Shelf.manifest(manifest);
  }

  private static Authorization authorization(HttpExchange exchange) {
    return Authorization.parse(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static String form(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Optional<Credential> credential(Parameters form) {
    String user = form.first("username");
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(Credential.of(user, form.first("password")));
  }
}
