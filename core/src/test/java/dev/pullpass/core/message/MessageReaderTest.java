package dev.pullpass.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageReaderTest {

  private static final String PULL =
      "Failed to pull image \"registry.test:5001/team/app:1.0\": failed to pull and unpack image"
          + " \"registry.test:5001/team/app:1.0\": failed to resolve reference"
          + " \"registry.test:5001/team/app:1.0\": ";

  @Test
  void aRefusedTokenKeepsHostStatusAndScope() {
    Reading reading =
        MessageReader.read(
            PULL
                + "failed to authorize: failed to fetch oauth token: unexpected status from GET"
                + " request to https://auth.test:5005/token?scope=repository%3Ateam%2Fapp%3Apull"
                + "&service=s: 401 Unauthorized");
    assertThat(reading.label()).isEqualTo(Label.BAD_CREDENTIALS);
    assertThat(reading.host()).contains("auth.test:5005");
    assertThat(reading.status()).contains(401);
    assertThat(reading.scope()).contains("repository:team/app:pull");
    assertThat(reading.anonymous()).isFalse();
    assertThat(reading.detail())
        .isEqualTo(
            "failed to fetch oauth token: unexpected status from GET request to"
                + " https://auth.test:5005/token?scope=repository%3Ateam%2Fapp%3Apull&service=s:"
                + " 401 Unauthorized");
  }

  @Test
  void theDetailIsTheLastPartAfterAllWhoOnlyPassItOn() {
    Reading reading =
        MessageReader.read(
            PULL
                + "failed to do request: Head \"https://registry.test:5001/v2/\": dial tcp"
                + " 127.0.0.1:5001: connect: connection refused");
    assertThat(reading.detail()).isEqualTo("dial tcp 127.0.0.1:5001: connect: connection refused");
    assertThat(reading.host()).contains("registry.test:5001");
  }

  @Test
  void anUnknownNameIsLookedUpOnAnotherHostThanTheNameServer() {
    Reading reading =
        MessageReader.read("dial tcp: lookup registry.invalid on 10.0.0.2:53: no such host");
    assertThat(reading.host()).contains("registry.invalid");
  }

  @Test
  void theHostOfContainerd16IsNamedInProse() {
    Reading reading =
        MessageReader.read(
            "pulling from host registry.test:5001 failed with status code [manifests 1.0]:"
                + " 401 Unauthorized");
    assertThat(reading.host()).contains("registry.test:5001");
    assertThat(reading.status()).contains(401);
  }

  @Test
  void aReferenceNamesTheHostWhereNothingElseDoes() {
    assertThat(MessageReader.read(PULL + "EOF").host()).contains("registry.test:5001");
    assertThat(MessageReader.read("Back-off pulling image \"nginx\"").host()).isEmpty();
  }

  @Test
  void anonymousPullsAreSaidToBe() {
    assertThat(MessageReader.read(PULL + "authorization failed: no basic auth credentials"))
        .returns(Label.NO_CREDENTIALS, Reading::label)
        .returns(true, Reading::anonymous);
  }

  @Test
  void theFaultOfACertificateIsToldApart() {
    assertThat(MessageReader.read("x509: certificate signed by unknown authority").certificate())
        .isEqualTo(Reading.Certificate.UNKNOWN_AUTHORITY);
    assertThat(
            MessageReader.read("x509: certificate has expired or is not yet valid").certificate())
        .isEqualTo(Reading.Certificate.EXPIRED);
    assertThat(
            MessageReader.read("x509: certificate is valid for a.test, not b.test").certificate())
        .isEqualTo(Reading.Certificate.WRONG_NAME);
    assertThat(MessageReader.read("EOF").certificate())
        .isEqualTo(Reading.Certificate.NOT_CONCERNED);
  }

  @Test
  void anAggregateKeepsItsPartsInOrder() {
    Reading reading =
        MessageReader.read(
            "Failed to pull image \"a\": [rpc error: code = Unknown desc = Get \"https://a.test/v2/\":"
                + " dial tcp 10.0.0.1:443: i/o timeout, rpc error: code = NotFound desc = a: not"
                + " found]");
    assertThat(reading.label()).isEqualTo(Label.MANIFEST_NOT_FOUND);
    assertThat(reading.parts())
        .extracting(Reading::label)
        .containsExactly(Label.TIMEOUT, Label.MANIFEST_NOT_FOUND);
  }

  @Test
  void aPhraseThatTheEndOfTheTextCutsOffIsStillRead() {
    assertThat(MessageReader.read(PULL + "http: server gave HTTP resp...").label())
        .isEqualTo(Label.TLS_HTTP_MISMATCH);
    assertThat(MessageReader.read(PULL + "authentication ").label()).isEqualTo(Label.UNREADABLE);
  }

  @Test
  void anErrorMayFollowAUrlWithoutASpace() {
    assertThat(MessageReader.read("Get https://registry.test/v2/:x509:unknown CA").label())
        .isEqualTo(Label.TLS_UNTRUSTED);
  }

  @Test
  void oneUnknownWordBehindTheUrlOfARequestIsAProxysReason() {
    assertThat(MessageReader.read("Get \"https://registry.test/v2/\": AuthorizedOnly").label())
        .isEqualTo(Label.PROXY_FAILURE);
    assertThat(MessageReader.read("Get \"https://registry.test/v2/\": a new fault").label())
        .isEqualTo(Label.UNREADABLE);
  }

  @Test
  void aPodWithoutNetworkIsNoFailedPullButItsSandboxImageMayBe() {
    String sandbox = "Failed to create pod sandbox: rpc error: code = Unknown desc = ";
    assertThat(MessageReader.read(sandbox + "context deadline exceeded").label())
        .isEqualTo(Label.UNREADABLE);
    assertThat(MessageReader.read(sandbox + "failed to get sandbox image \"pause\": EOF").label())
        .isEqualTo(Label.CONNECTION_FAILED);
  }

  @Test
  void whatCannotBeReadIsQuotedWhole() {
    Reading reading =
        MessageReader.read("Failed to pull image \"a\": the moon is in the wrong house");
    assertThat(reading.label()).isEqualTo(Label.UNREADABLE);
    assertThat(reading.detail())
        .isEqualTo("Failed to pull image \"a\": the moon is in the wrong house");
    assertThat(reading.status()).isEqualTo(Optional.empty());
  }
}
