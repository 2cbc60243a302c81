package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;
import dev.pullpass.testkit.registry.content.Standing;

/**
 * The CNCF distribution registry with htpasswd: no anonymous access and no rights per repository,
 * so a 401 always means the credential (registry/auth/htpasswd/access.go).
 */
final class DistributionBasic extends BasicBehaviour {

  DistributionBasic() {
    super("Basic realm=\"Registry Realm\"");
  }

  @Override
  public boolean mayPull(Caller caller, String name, Holdings holdings) {
    return caller.standing() == Standing.KNOWN;
  }

  @Override
  public boolean heedsAccept() {
    return true;
  }
}
