package dev.pullpass.core.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names say. */
class SuspicionTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "password, SURE",
    "PGPASSWORD, SURE",
    "adminPassword, SURE",
    "smtp_pwd, SURE",
    "password_prod, SURE",
    "apiKey, LIKELY",
    "AWS_SECRET_ACCESS_KEY, LIKELY",
    "clientsecret, LIKELY",
    "X-Vault-Token, LIKELY",
    "secret, WEAK",
    "SECRET_KEY_BASE, WEAK",
    "auth, VAGUE",
    "existingSecret, NONE",
    "secretName, NONE",
    "passwordKey, NONE",
    "tokenSecretRef, NONE",
    "passwordFile, NONE",
    "imagePullSecrets, NONE",
    "automountServiceAccountToken, NONE",
    "tokenExpirationSeconds, NONE",
    "publicKey, NONE",
    "bypass, NONE",
    "monkey, NONE",
    "author, NONE",
    "compass, NONE"
  })
  void namesSayHowMuchToSuspect(String name, Suspicion expected) {
    assertThat(Suspicion.of(name)).isEqualTo(expected);
  }
}
