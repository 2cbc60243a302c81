package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault.Kind;
import dev.pullpass.testkit.real.Identity;
import dev.pullpass.testkit.real.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {
  private static final TestAuthority AUTHORITY = new TestAuthority();
  @TempDir private Path folder;
  private RegistrySettings trusting = Clients.settings();

  @BeforeEach
  void writeAuthority() throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificate());
    trusting = Clients.settings().withAuthorities(List.of(file));
  }

  @Test
  void aGivenAuthorityIsTrusted() {
    assertThat(ask(AUTHORITY.issue("127.0.0.1"), trusting).isOk()).isTrue();
  }

  @Test
  void anUnknownAuthorityIsUntrusted() {
    NetworkFault fault = fault(AUTHORITY.issue("127.0.0.1"), Clients.settings());
    assertThat(fault.kind()).isEqualTo(Kind.CERTIFICATE_UNTRUSTED);
    assertThat(fault.detail()).contains("unable to find valid certification path");
  }

  @Test
  void anExpiredCertificateIsExpired() {
    NetworkFault fault = fault(AUTHORITY.issueExpired("127.0.0.1"), trusting);
    assertThat(fault.kind()).isEqualTo(Kind.CERTIFICATE_EXPIRED);
    assertThat(fault.detail()).startsWith("NotAfter: ");
  }

  @Test
  void anExpiredCertificateOfAnUnknownAuthorityIsExpiredFirst() {
    assertThat(fault(AUTHORITY.issueExpired("127.0.0.1"), Clients.settings()).kind())
        .isEqualTo(Kind.CERTIFICATE_EXPIRED);
  }

  @Test
  void anotherNameIsAMismatch() {
    NetworkFault fault = fault(AUTHORITY.issue("registry.test"), trusting);
    assertThat(fault.kind()).isEqualTo(Kind.CERTIFICATE_MISMATCH);
    assertThat(fault.detail()).contains("No subject alternative names");
  }

  @Test
  void aDeclaredInsecureHostMayShowAnyCertificate() {
    Identity expired = AUTHORITY.issueExpired("registry.test");
    try (ScriptedServer server =
            ScriptedServer.startTls(expired.server(), ScriptedServer::manifest);
        RegistryClient client = Clients.insecure(server.host())) {
      assertThat(client.manifest(server.image("a:1"), NOBODY).isOk()).isTrue();
    }
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("junk.pem"), "");
    assertThatThrownBy(() -> new RegistryClient(Clients.settings().withAuthorities(List.of(file))))
        .isInstanceOf(UnreadableAuthority.class)
        .hasMessage("cannot use the CA file " + file + ": it holds no certificate");
    Path absent = folder.resolve("absent.pem");
    assertThatThrownBy(
            () -> new RegistryClient(Clients.settings().withAuthorities(List.of(absent))))
        .hasMessage("cannot use the CA file " + absent + ": it cannot be read");
  }

  private static NetworkFault fault(Identity identity, RegistrySettings settings) {
    return ask(identity, settings).fault().orElseThrow();
  }

  private static RegistryAnswer ask(Identity identity, RegistrySettings settings) {
    try (ScriptedServer server =
            ScriptedServer.startTls(identity.server(), ScriptedServer::manifest);
        RegistryClient client = new RegistryClient(settings)) {
      return client.manifest(server.image("a:1"), NOBODY);
    }
  }
}
