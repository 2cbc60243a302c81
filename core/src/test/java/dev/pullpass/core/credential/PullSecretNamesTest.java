package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.Vectors;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PullSecretNamesTest {

  static List<JsonObject> admissions() {
    return Vectors.cases("service_account_admission");
  }

  @ParameterizedTest
  @MethodSource("admissions")
  void aPodsOwnListIsNeverMergedWithItsServiceAccounts(JsonObject row) {
    List<String> pod = Vectors.texts(row, "pod_imagePullSecrets");
    List<String> account = Vectors.texts(row, "sa_imagePullSecrets");
    assertThat(PullSecretNames.atCreation(pod, account)).isEqualTo(Vectors.texts(row, "effective"));
  }
}
