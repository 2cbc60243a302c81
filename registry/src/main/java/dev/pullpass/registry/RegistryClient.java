package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import java.util.Optional;

/**
 * Asks real registries. Safe for many threads: challenges and tokens are shared between questions,
 * tokens only between those with the same credential. A question takes at most {@link
 * RegistrySettings.Limits#question()}, and then is a fault.
 *
 * <p>It answers every call anew; {@link AskedOnce} keeps the answers of one run.
 */
public final class RegistryClient implements Registry, AutoCloseable {
  private final Wire wire;
  private final Gate gate;
  private final ManifestEndpoint manifests;
  private final TagsEndpoint tags;

  /**
   * A client with its own memory of challenges and tokens.
   *
   * @throws UnreadableAuthority where a CA file cannot be used
   */
  public RegistryClient(RegistrySettings settings) {
    this(settings, Thrift.USUAL);
  }

  /**
   * The same, with a view to what pulls cost.
   *
   * @throws UnreadableAuthority where a CA file cannot be used
   */
  public RegistryClient(RegistrySettings settings, Thrift thrift) {
    this.wire = new Wire(settings);
    this.gate = new Gate(settings.limits());
    HostMemory memory = new HostMemory(settings.clock());
    Sender sender = new Sender(wire, settings, memory);
    TokenEndpoint tokens = new TokenEndpoint(sender, settings);
    Authorizer authorizer =
        new Authorizer(new Realms(settings), tokens, new TokenCache(settings.clock()));
    var services = new Conversation.Services(sender, memory, authorizer);
    this.manifests = new ManifestEndpoint(services, settings, thrift);
    this.tags = new TagsEndpoint(services, settings);
  }

  @Override
  public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
    return gate.pass(image.apiHost(), () -> manifests.ask(image, usable(credential)));
  }

  @Override
  public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
    return gate.pass(image.apiHost(), () -> tags.ask(image, usable(credential)));
  }

  /** How many HTTP requests were sent so far, all hosts and token endpoints counted. */
  public long requests() {
    return wire.requests();
  }

  /** Ends the client's threads; running questions end as faults. */
  @Override
  public void close() {
    wire.close();
  }

  private static Optional<Credential> usable(Optional<Credential> credential) {
    return credential.filter(it -> !it.isEmpty());
  }
}
