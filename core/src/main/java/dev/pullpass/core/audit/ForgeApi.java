package dev.pullpass.core.audit;

/**
 * The port through which forges are asked about tokens. An adapter sends a token to the API of its
 * own forge and nowhere else, and never throws for what a forge or the network does.
 */
@FunctionalInterface
public interface ForgeApi {

  /** Asks about one token. */
  TokenAnswer ask(TokenQuestion question);
}
