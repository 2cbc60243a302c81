package dev.pullpass.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymptomTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ErrImagePull | dial tcp: lookup r.example: no such host | HOST_UNKNOWN
          ErrImagePull | pull QPS exceeded | THROTTLED
          ImageInspectError | Failed to inspect image "": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /run/c.sock: connect: connection refused" | INSPECT
          ErrImageNeverPull | Container image "app:1" is not present with pull policy of Never | NEVER
          ErrImagePull | denied: client with IP '192.0.2.1' is not allowed access. Refer https://aka.ms/acr/firewall to grant access. | ADDRESS
          ImagePullBackOff | Back-off pulling image "app:1" | UNKNOWN
          """)
  void theNodesWordsNameTheStep(String reason, String message, Symptom symptom) {
    ContainerState state =
        new ContainerState(ContainerState.Phase.WAITING, reason, message, "", false, 0);
    assertThat(Symptom.of(NodeSaid.of(state, List.of()))).isEqualTo(symptom);
  }

  @ParameterizedTest(name = "status {0}")
  @CsvSource({
    "200, SUCCEEDS",
    "401, REFUSED",
    "403, REFUSED",
    "404, ABSENT",
    "429, RATE_LIMITED",
    "500, FAILING",
    "412, FAILING"
  })
  void anAnswerIsWhatItWouldGiveTheKubelet(int status, Symptom symptom) {
    assertThat(Symptom.of(RegistryAnswer.ofStatus(status, "r.example"))).isEqualTo(symptom);
  }

  @Test
  void aFirewallThatRefusesTheProbeSaysNothingOfTheNode() {
    RegistryAnswer plain = RegistryAnswer.ofStatus(403, "acme.azurecr.io");
    RegistryAnswer refused =
        new RegistryAnswer(
            403,
            List.of(
                new RegistryError("DENIED", "client with IP '192.0.2.1' is not allowed access.")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            Optional.empty(),
            plain.answeredBy(),
            true,
            Optional.empty(),
            List.of());
    assertThat(Symptom.of(refused)).isEqualTo(Symptom.UNKNOWN);
  }

  @Test
  void aCredentialThatWasKeptBackIsNotARefusedOne() {
    RegistryAnswer withheld = unsent(RegistryAnswer.ofStatus(401, "r.example"));

    assertThat(withheld.isRefusal()).isFalse();
    assertThat(withheld.isWithheld()).isTrue();
    assertThat(Symptom.of(withheld)).isEqualTo(Symptom.UNKNOWN);
  }

  private static RegistryAnswer unsent(RegistryAnswer answer) {
    return new RegistryAnswer(
        answer.status(),
        answer.errors(),
        Optional.of(new Challenge("bearer", "https://login.example/token", "", "", "")),
        answer.token(),
        answer.digest(),
        answer.mediaType(),
        answer.platforms(),
        answer.fault(),
        answer.answeredBy(),
        false,
        answer.retryAfterSeconds(),
        List.of("The credential was not sent to login.example."));
  }
}
