package dev.pullpass.core.facts;

import dev.pullpass.core.credential.CanonicalKey;
import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.DockerConfigWriter;
import dev.pullpass.core.credential.KnownCredential;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the sentences of a {@link CredentialReview}: refusals first, which end it. */
final class CredentialReviewer {
  private static final Set<String> GOOGLE_USERS =
      Set.of("_json_key", "_json_key_base64", "oauth2accesstoken");

  private final CanonicalKey key;
  private final Credential credential;
  private final Instant now;
  private final RegistryProvider provider;
  private final KnownCredential known;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  CredentialReviewer(CanonicalKey key, Credential credential, Instant now) {
    this.key = key;
    this.credential = credential;
    this.now = now;
    this.provider = RegistryProvider.of(key.host());
    this.known = KnownCredential.recognise(credential);
  }

  CredentialReview review() {
    fields();
    if (refusals.isEmpty()) {
      kind();
      expiry();
      provider();
      text();
    }
    return new CredentialReview(refusals, warnings);
  }

  private void refuse(String why) {
    refusals.add(why);
  }

  private void warn(String what) {
    warnings.add(what);
  }

  private void fields() {
    if (credential.password().isEmpty()) {
      refuse("The password is empty: the pull would be anonymous.");
    }
    if (credential.username().isEmpty()) {
      refuse(
          "The user name is empty (a name that starts with a dollar sign wants single quotes in"
              + " the shell).");
    }
    if (credential.username().indexOf(':') >= 0) {
      refuse("The user name holds a colon, where a pull secret ends it.");
    }
  }

  private void kind() {
    known.alwaysWrong().ifPresent(this::refuse);
    known
        .audience()
        .filter(audience -> isAcr() && !audience.equals(key.host()))
        .ifPresent(audience -> refuse("The " + name() + " is for " + audience + " only."));
    boolean mangled = known.kind() == CredentialKind.GOOGLE_KEY && isGoogleUser();
    known.warning().ifPresent(mangled ? this::refuse : this::warn);
  }

  private boolean isAcr() {
    return known.kind() == CredentialKind.ACR_REFRESH_TOKEN
        || known.kind() == CredentialKind.ACR_ACCESS_TOKEN;
  }

  private boolean isGoogleUser() {
    return GOOGLE_USERS.contains(credential.username());
  }

  private String name() {
    return known.kind().displayName();
  }

  private void expiry() {
    Optional<Instant> end = known.expires();
    if (end.filter(when -> !when.isAfter(now)).isPresent()) {
      refuse("The " + name() + " ended at " + UtcTime.write(end.get()) + ".");
    } else if (end.isPresent()) {
      warn("The " + name() + " ends at " + UtcTime.write(end.get()) + "; it has to be renewed.");
    } else if (known.alwaysWrong().isEmpty()) {
      known.lifetime().ifPresent(life -> warn(name() + "s live for " + of(life) + " at most."));
    }
  }

  private static String of(Duration life) {
    long minutes = life.toMinutes();
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
  }

  private void provider() {
    boolean password = known.kind() == CredentialKind.PASSWORD;
    switch (provider) {
      case ECR, ECR_PUBLIC -> {
        if (known.kind() != CredentialKind.ECR) {
          refuse(provider.label() + " takes its own tokens only, with the user AWS.");
        }
      }
      case ARTIFACT_REGISTRY -> {
        if (!isGoogleUser()) {
          warn(provider.label() + " wants " + provider.credentialHelp() + ".");
        }
      }
      case GHCR, GITLAB, DOCKER_HUB, QUAY -> {
        if (password) {
          warn(
              "This may be the password of a person; "
                  + provider.label()
                  + " wants "
                  + provider.credentialHelp()
                  + ".");
        }
      }
      default -> {}
    }
    foreign();
    personal();
  }

  /** Tokens that are of one provider by their prefix. */
  private void foreign() {
    Optional<RegistryProvider> home = home();
    if (home.filter(h -> h != provider && provider != RegistryProvider.OTHER).isPresent()) {
      warn("It is a " + name() + ", but the registry is " + provider.label() + ".");
    }
  }

  private Optional<RegistryProvider> home() {
    return switch (known.kind()) {
      case GITHUB_CLASSIC, GITHUB_USER, GITHUB_OAUTH -> Optional.of(RegistryProvider.GHCR);
      case GITLAB_ACCESS_TOKEN, GITLAB_DEPLOY_TOKEN -> Optional.of(RegistryProvider.GITLAB);
      case DOCKER_HUB_TOKEN, DOCKER_HUB_ORGANISATION_TOKEN ->
          Optional.of(RegistryProvider.DOCKER_HUB);
      case DIGITALOCEAN -> Optional.of(RegistryProvider.DIGITALOCEAN);
      case GOOGLE_KEY, GOOGLE_ACCESS_TOKEN -> Optional.of(RegistryProvider.ARTIFACT_REGISTRY);
      default -> Optional.empty();
    };
  }

  private void personal() {
    if (known.kind() == CredentialKind.GITLAB_ACCESS_TOKEN) {
      warn(
          "A GitLab access token may be a person's and do more than pull; a deploy token with"
              + " read_registry does not.");
    }
    if (known.kind() == CredentialKind.DOCKER_HUB_ORGANISATION_TOKEN) {
      warn("With an organisation access token the user name is the organisation's.");
    }
  }

  /** What the reader of pull secrets remarks on: line ends, quotes, placeholders. */
  private void text() {
    byte[] document = DockerConfigWriter.write(Map.of(key.text(), credential)).reveal();
    DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, document).notes().stream()
        .map(ConfigFault::explanation)
        .forEach(this::warn);
  }
}
