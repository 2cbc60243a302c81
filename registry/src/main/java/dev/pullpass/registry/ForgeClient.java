package dev.pullpass.registry;

import dev.pullpass.core.audit.ForgeApi;
import dev.pullpass.core.audit.TokenAnswer;
import dev.pullpass.core.audit.TokenQuestion;
import dev.pullpass.core.audit.TokenQuestion.Forge;
import dev.pullpass.core.credential.Password;
import java.net.URI;
import java.util.Optional;

/**
 * Asks forges about tokens. A token goes to the API of its own registry's forge ({@link
 * ForgeHosts}) and nowhere else: not over plain HTTP unless that host was declared insecure, and
 * not along a redirect to another origin.
 */
public final class ForgeClient implements ForgeApi, AutoCloseable {
  private final RegistrySettings settings;
  private final ForgeHosts hosts;
  private final Wire wire;
  private final Gate gate;
  private final Sender sender;

  /** A client with connections of its own. */
  public ForgeClient(RegistrySettings settings, ForgeHosts hosts) {
    this.settings = settings;
    this.hosts = hosts;
    this.wire = new Wire(settings);
    this.gate = new Gate(settings.limits());
    this.sender = new Sender(wire, settings, new HostMemory(settings.clock()));
  }

  @Override
  public TokenAnswer ask(TokenQuestion question) {
    Optional<URI> api = hosts.api(question.registry());
    if (api.isEmpty()) {
      return new TokenAnswer.Unknown(
          "the API of "
              + question.registry()
              + " was not declared (--api-host "
              + question.registry()
              + "=URL)");
    }
    return mayCarry(question, api.get())
        .orElseGet(() -> gate.pass(question.registry(), () -> ask(question, api.get())));
  }

  private Optional<TokenAnswer> mayCarry(TokenQuestion question, URI api) {
    Origin origin = Origin.of(api);
    if (origin.isPlain() && !settings.isInsecure(origin)) {
      return Optional.of(
          new TokenAnswer.Unknown(origin.authority() + " would be asked over plain HTTP"));
    }
    // Such a header cannot be sent; and no forge makes such tokens.
    return question.token().reveal().matches("[\\x21-\\x7e]+")
        ? Optional.empty()
        : Optional.of(new TokenAnswer.Unknown("it holds characters that no token has"));
  }

  private TokenAnswer ask(TokenQuestion question, URI api) {
    boolean github = question.forge() == Forge.GITHUB;
    Request request = github ? GithubTokenEndpoint.request(api) : GitlabTokenEndpoint.request(api);
    Password header = Password.of("Bearer " + question.token().reveal());
    Deadline deadline = Deadline.in(settings.limits().question());
    Reply reply = sender.send(request.authorized(Optional.of(header)), deadline);
    if (reply instanceof Reply.Failed failed) {
      return new TokenAnswer.Unknown(failed.fault().host() + ": " + failed.fault().detail());
    }
    Reply.Answered answer = (Reply.Answered) reply;
    // What was answered after a redirect to elsewhere was not asked with the token.
    if (!answer.origin().equals(Origin.of(api))) {
      return new TokenAnswer.Unknown("it was redirected to " + answer.origin().authority());
    }
    return read(question.forge(), answer);
  }

  private static TokenAnswer read(Forge forge, Reply.Answered answer) {
    return switch (answer.status()) {
      case 200 ->
          forge == Forge.GITHUB
              ? GithubTokenEndpoint.read(answer)
              : GitlabTokenEndpoint.read(answer);
      case 401 -> new TokenAnswer.Refused();
      default ->
          new TokenAnswer.Unknown(answer.origin().authority() + " answered " + answer.status());
    };
  }

  @Override
  public void close() {
    wire.close();
  }
}
