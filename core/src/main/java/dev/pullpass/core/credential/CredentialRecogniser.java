package dev.pullpass.core.credential;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of credential, in the order in which they are looked for: the surest first. */
final class CredentialRecogniser {
  private static final List<Function<Credential, Optional<KnownCredential>>> RULES =
      List.of(
          ForgeCredentials::recognise, // GitHub, GitLab
          CloudCredentials::recognise, // AWS, Google, Azure
          ServerCredentials::recognise); // registries with accounts of their own

  private CredentialRecogniser() {}

  static KnownCredential recognise(Credential credential) {
    if (credential.isEmpty()) {
      return KnownCredential.of(CredentialKind.EMPTY);
    }
    return RULES.stream()
        .map(rule -> rule.apply(credential))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> plain(credential));
  }

  private static KnownCredential plain(Credential credential) {
    KnownCredential known = KnownCredential.of(CredentialKind.PASSWORD);
    return credential.username().isEmpty()
        ? known.warning(
            "The user name is empty; a name that starts with a dollar sign may have been expanded"
                + " by the shell.")
        : known;
  }
}
