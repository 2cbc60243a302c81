package dev.pullpass.core.scan;

/** Registries that serve nobody without a login, by their hosts. */
final class PrivateHost {
  private PrivateHost() {}

  /** True for Amazon ECR (not ECR Public), Azure Container Registry and DigitalOcean. */
  static boolean is(String host) {
    boolean ecr = host.contains(".dkr.ecr") && host.contains(".amazonaws.com");
    return ecr
        || host.endsWith(".azurecr.io")
        || host.endsWith(".azurecr.cn")
        || host.endsWith(".azurecr.us")
        || host.equals("registry.digitalocean.com");
  }
}
