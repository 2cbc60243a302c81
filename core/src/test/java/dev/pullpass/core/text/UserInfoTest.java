package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserInfoTest {

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({
    "user:pw@ghcr.io/acme/web:1, xxxxx:xxxxx@ghcr.io/acme/web:1",
    "token@ghcr.io/acme/web, xxxxx@ghcr.io/acme/web",
    "https://user:pw@ghcr.io/v2/, https://xxxxx:xxxxx@ghcr.io/v2/",
    "user:p/w@ghcr.io:5000/web, xxxxx:xxxxx@ghcr.io:5000/web",
    "'image \"user:pw@h/x\": invalid', 'image \"xxxxx:xxxxx@h/x\": invalid'",
    "a:b@h/x a:b@h/x, xxxxx:xxxxx@h/x xxxxx:xxxxx@h/x",
    "ghcr.io/acme/web@sha256:0123abc, ghcr.io/acme/web@sha256:0123abc",
    "ghcr.io:443/acme/web:1@sha256:0123abc, ghcr.io:443/acme/web:1@sha256:0123abc",
    "web@sha256:0123abc, web@sha256:0123abc",
    "@, @",
    "@host/x, @host/x",
    "nginx, nginx"
  })
  void whatStandsBeforeAHostIsHidden(String text, String shown) {
    assertThat(UserInfo.hide(text)).isEqualTo(shown);
  }
}
