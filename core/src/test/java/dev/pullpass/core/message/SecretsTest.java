package dev.pullpass.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Get https://u:pw@r.test/v2/: EOF | Get https://***@r.test/v2/: EOF",
        "proxyconnect tcp: http://u:p/w@proxy:3128 | proxyconnect tcp: http://***@proxy:3128",
        "docker://r.test/a@sha256:00 | docker://r.test/a@sha256:00",
        "https://c.test/b?X-Amz-Signature=ab&X-Amz-Date=1: EOF | https://c.test/b?X-Amz-Signature=***&X-Amz-Date=***: EOF",
        "https://c.test/data?verify=15694-SSK%3D | https://c.test/data?verify=***",
        "https://c.test/t?scope=repository%3Aa%3Apull&service=s&token=x | https://c.test/t?scope=repository%3Aa%3Apull&service=s&token=***",
        "Authorization: Basic dTpw | Authorization: Basic ***",
        "\"Authorization\":[\"Bearer abc.def\"] | \"Authorization\":[\"Bearer ***\"]",
        "Bearer realm=\"https://r.test/token\" | Bearer realm=\"https://r.test/token\"",
        "no basic auth credentials | no basic auth credentials",
      })
  void secretsAreHiddenAndNothingElse(String text, String hidden) {
    assertThat(Secrets.hide(text)).isEqualTo(hidden);
  }
}
