package dev.pullpass.testkit.registry.personality;

/**
 * The CNCF distribution registry with a token server that keeps to the specification
 * (registry/auth/token/accesscontroller.go), GET and OAuth POST alike.
 */
final class DistributionToken extends BearerBehaviour {

  DistributionToken() {
    super(TokenEndpoint.readable("/token", "registry.example").onPost(200));
  }

  @Override
  public boolean heedsAccept() {
    return true;
  }
}
