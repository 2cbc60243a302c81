package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.text.Split;
import java.util.List;

/**
 * The commands that make and change pull secrets. None of them puts a password into an argument
 * list, where any user of the machine could read it: they prompt, and pass it through pipes.
 */
final class SecretCommands {
  private static final String JSON_KEY = ".dockerconfigjson";

  /** Applied by the server, so that no copy of the content stays in an annotation. */
  private static final String APPLY =
      " --dry-run=client -o yaml |\n  kubectl apply --server-side --force-conflicts -f -";

  private SecretCommands() {}

  /** Creates a secret for the image's registry. */
  static String create(Facts facts, String name) {
    return credential(facts)
        + document(key(facts))
        + " |\n  "
        + createFromPipe(new ObjectName(facts.namespace(), name));
  }

  /** Puts a new credential under one key of a secret; the other entries stay. */
  static String replace(Facts facts, String name, String written) {
    String key = isPlain(written) ? written : key(facts);
    ObjectName secret = new ObjectName(facts.namespace(), name);
    if (entries(facts, name) < 2) {
      return credential(facts) + document(key) + " |\n  " + createFromPipe(secret) + APPLY;
    }
    return credential(facts)
        + "A="
        + encoded()
        + "\n"
        + show(secret, JSON_KEY)
        + " |\n  A=\"$A\" jq '.auths[\""
        + key
        + "\"] = {auth: env.A}' |\n  "
        + createFromPipe(secret)
        + APPLY;
  }

  /** Writes the whole content of a secret anew, in place. */
  static String rewrite(Facts facts, String name) {
    return create(facts, name) + APPLY;
  }

  static long entries(Facts facts, String name) {
    return facts.plan().found().stream()
        .filter(secret -> secret.name().name().equals(name))
        .flatMap(secret -> secret.config().stream())
        .mapToLong(config -> config.entries().size())
        .sum();
  }

  /** Copies a secret; its type and key stay what they are. */
  static String copy(ObjectName from, ObjectName to) {
    return show(from, JSON_KEY) + " |\n  " + createFromPipe(to);
  }

  /** Renames one key of a secret; user and password stay as they are. */
  static String rename(ObjectName secret, String from, String to) {
    return show(secret, JSON_KEY)
        + " |\n  sed 's|\""
        + from.replace("\\", "\\\\").replace(".", "\\.").replace("*", "\\*").replace("[", "\\[")
        + "\"|\""
        + to
        + "\"|' |\n  "
        + createFromPipe(secret)
        + APPLY;
  }

  /** True if a key can be renamed by {@link #rename}. */
  static boolean canRename(String key) {
    return isPlain(key);
  }

  /**
   * True if a key can be printed in a command: it holds nothing that a shell would take for more
   * than text, and no user or token as in a URL.
   */
  private static boolean isPlain(String key) {
    return key.chars()
        .allMatch(c -> (Character.isLetterOrDigit(c) && c < 128) || ".:/_-*[]".indexOf(c) >= 0);
  }

  /** Deletes a secret and creates it again, with the type that goes with its content. */
  static String retype(PullSecret secret) {
    return retype(
        secret,
        dataKey(secret).endsWith("dockercfg") ? Secret.DOCKER_CFG : Secret.DOCKER_CONFIG_JSON);
  }

  /** Deletes a secret and creates it again with another type. */
  static String retype(PullSecret secret, String type) {
    return "C=$("
        + show(secret.name(), dataKey(secret))
        + ") &&\n  kubectl delete secret "
        + at(secret.name())
        + " &&\n  printf '%s' \"$C\" |\n  "
        + createFromPipe(
            secret.name(), type, type.equals(Secret.DOCKER_CFG) ? ".dockercfg" : JSON_KEY);
  }

  private static String dataKey(PullSecret secret) {
    return secret.secret().data().keySet().stream().sorted().findFirst().orElse(JSON_KEY);
  }

  /** Puts the content of one secret into another that exists. */
  static String copyOver(ObjectName from, ObjectName to) {
    return copy(from, to) + APPLY;
  }

  /** Deletes a secret that holds nothing to keep. */
  static String delete(ObjectName secret) {
    return "kubectl delete secret " + at(secret);
  }

  /** The key that the kubelet, Docker and go-containerregistry all match for the image's host. */
  static String key(Facts facts) {
    return facts.host().equals("docker.io") ? "https://index.docker.io/v1/" : facts.host();
  }

  private static String show(ObjectName secret, String key) {
    return "kubectl get secret "
        + at(secret)
        + " -o go-template='{{index .data \""
        + key
        + "\" | base64decode}}'";
  }

  private static String createFromPipe(ObjectName secret) {
    return createFromPipe(secret, Secret.DOCKER_CONFIG_JSON, JSON_KEY);
  }

  private static String createFromPipe(ObjectName secret, String type, String key) {
    return "kubectl create secret generic "
        + at(secret)
        + " --type="
        + type
        + " --from-file="
        + key
        + "=/dev/stdin";
  }

  private static String at(ObjectName secret) {
    return secret.name() + " -n " + secret.namespace();
  }

  /** {@code auth} needs no escaping, whatever the password holds. */
  private static String document(String key) {
    return "printf '{\"auths\":{\"" + key + "\":{\"auth\":\"%s\"}}}' \"" + encoded() + "\"";
  }

  private static String encoded() {
    return "$(printf '%s:%s' \"$U\" \"$P\" | base64 | tr -d '\\n')";
  }

  /** Fills $U and $P: by the cloud's own tool where it has one, else from the terminal. */
  private static String credential(Facts facts) {
    RegistryProvider provider = facts.provider();
    if (provider == RegistryProvider.ECR) {
      return "U=AWS; P=$(aws ecr get-login-password --region " + region(facts.host()) + ")\n";
    }
    if (provider == RegistryProvider.ECR_PUBLIC) {
      return "U=AWS; P=$(aws ecr-public get-login-password --region us-east-1)\n";
    }
    if (provider == RegistryProvider.ARTIFACT_REGISTRY) {
      return "U=_json_key; P=$(cat key.json)\n";
    }
    return "printf 'user: '; read -r U; printf 'password: '; read -rs P\n";
  }

  /** {@code ACCOUNT.dkr.ecr.REGION.amazonaws.com}, also with {@code ecr-fips}. */
  private static String region(String host) {
    String rest = host.substring(host.indexOf(".dkr.ecr") + 1);
    List<String> labels = Split.at('.', rest);
    return labels.size() > 2 ? labels.get(2) : "REGION";
  }
}
