package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.ALICE;
import static dev.pullpass.registry.Clients.CANARY;
import static dev.pullpass.registry.Clients.NOBODY;
import static dev.pullpass.registry.Clients.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.image.Reference;
import dev.pullpass.testkit.real.DockerRegistry;
import dev.pullpass.testkit.real.ImagePusher;
import dev.pullpass.testkit.real.RealParts;
import dev.pullpass.testkit.real.TestAuthority;
import dev.pullpass.testkit.real.TokenServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerRegistryIT {
  // htpasswd -nbB alice canary-Pa55w0rd-alice
  private static final String HTPASSWD =
      "alice:$2y$05$eBQf1bzcw5D.2VxLDCKSrOHZHNBD7ul5li7v7R08/vY2ClpiAMLkW";
  private static final TestAuthority AUTHORITY = new TestAuthority();

  @TempDir private Path folder;
  private Path program = Path.of(DockerRegistry.PROGRAM);

  @BeforeEach
  void find() {
    Optional<Path> found = new RealParts(System.getenv()).find(DockerRegistry.PROGRAM);
    assumeTrue(found.isPresent(), RealParts.absence(DockerRegistry.PROGRAM));
    program = found.orElseThrow();
  }

  @Test
  void anOpenRegistryOverPlainHttp() {
    try (DockerRegistry registry =
            DockerRegistry.start(program, DockerRegistry.plain(), DockerRegistry.open());
        RegistryClient client = Clients.insecure(registry.host())) {
      ImagePusher pusher = ImagePusher.plain(registry.host(), "");
      String one = pusher.image("team/app", "1.0", "linux/amd64");
      String index = pusher.index("team/app", "2.0", List.of("linux/amd64", "linux/arm64"));

      RegistryAnswer single = client.manifest(image(registry, "team/app:1.0"), NOBODY);
      assertThat(single.digest()).contains(one);
      assertThat(single.mediaType()).isEqualTo("application/vnd.oci.image.manifest.v1+json");
      assertThat(client.requests()).isEqualTo(1);

      RegistryAnswer many = client.manifest(image(registry, "team/app:2.0"), NOBODY);
      assertThat(many.digest()).contains(index);
      assertThat(many.platforms())
          .containsExactly(new Platform("linux", "amd64", ""), new Platform("linux", "arm64", ""));
      assertThat(client.requests()).isEqualTo(2);

      RegistryAnswer absent = client.manifest(image(registry, "team/app:3.0"), NOBODY);
      assertThat(absent.status()).isEqualTo(404);
      assertThat(absent.hasCode("MANIFEST_UNKNOWN")).isTrue();
      assertThat(client.requests()).isEqualTo(3);

      assertThat(client.manifest(image(registry, "team/app@" + index), NOBODY).isOk()).isTrue();
      TagsAnswer tags = client.tags(image(registry, "team/app:1"), NOBODY);
      assertThat(tags.tags()).containsExactlyInAnyOrder("1.0", "2.0");
      assertThat(tags.complete()).isTrue();
      assertThat(client.tags(image(registry, "team/nothing:1"), NOBODY))
          .isEqualTo(
              TagsAnswer.noRepository(
                  registry.host() + " answered 404: repository name not known to registry"));
    }
  }

  @Test
  void basicAuthenticationWithATlsCertificateOfAPrivateAuthority() throws IOException {
    Path authority = Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificate());
    try (DockerRegistry registry =
            DockerRegistry.start(
                program,
                DockerRegistry.tls(AUTHORITY.issue("127.0.0.1")),
                DockerRegistry.htpasswd(List.of(HTPASSWD)));
        RegistryClient client =
            new RegistryClient(Clients.settings().withAuthorities(List.of(authority)))) {
      String basic = BasicAuth.header(ALICE.orElseThrow()).reveal();
      ImagePusher.tls(registry.host(), basic, AUTHORITY).image("team/app", "1.0", "linux/amd64");

      ImageReference image = image(registry, "team/app:1.0");
      assertThat(client.manifest(image, ALICE).isOk()).isTrue();
      assertThat(client.requests()).isEqualTo(2);
      assertThat(client.manifest(image, ALICE).isOk()).isTrue();
      assertThat(client.requests()).isEqualTo(3);

      RegistryAnswer wrong = client.manifest(image, WRONG);
      assertThat(wrong.status()).isEqualTo(401);
      assertThat(wrong.hasCode("UNAUTHORIZED")).isTrue();
      assertThat(wrong.challenge().orElseThrow().scheme()).isEqualTo("basic");
      assertThat(wrong.credentialSent()).isTrue();
      assertThat(client.manifest(image, NOBODY).status()).isEqualTo(401);
    }
  }

  @Test
  void tokenAuthentication() {
    try (TokenServer tokens =
            TokenServer.start(
                AUTHORITY.issue("tokens"),
                List.of(new TokenServer.User("alice", CANARY, Set.of("team/app"))));
        DockerRegistry registry =
            DockerRegistry.start(
                program, DockerRegistry.plain(), DockerRegistry.token(tokens, AUTHORITY));
        RegistryClient client = Clients.insecure(registry.host(), tokens.host())) {
      String bearer = "Bearer " + tokens.token("team/app", List.of("pull", "push"));
      ImagePusher.plain(registry.host(), bearer).image("team/app", "1.0", "linux/amd64");

      RegistryAnswer good = client.manifest(image(registry, "team/app:1.0"), ALICE);
      assertThat(good.isOk()).isTrue();
      assertThat(good.token().orElseThrow().grantsPull()).contains(true);
      assertThat(client.requests()).isEqualTo(3);
      assertThat(client.manifest(image(registry, "team/app:9"), ALICE).status()).isEqualTo(404);
      assertThat(client.requests()).isEqualTo(4);

      RegistryAnswer noRight = client.manifest(image(registry, "ops/app:1.0"), ALICE);
      assertThat(noRight.status()).isEqualTo(401);
      assertThat(noRight.challenge().orElseThrow().error()).isEqualTo("insufficient_scope");
      assertThat(noRight.token().orElseThrow().credentialAccepted()).contains(true);

      RegistryAnswer wrong = client.manifest(image(registry, "team/app:1.0"), WRONG);
      assertThat(wrong.token().orElseThrow().status()).isEqualTo(401);
      assertThat(wrong.token().orElseThrow().credentialAccepted()).contains(false);
      assertThat(client.manifest(image(registry, "team/app:1.0"), NOBODY).status()).isEqualTo(401);
      assertThat(client.tags(image(registry, "team/app:1.0"), ALICE).tags()).containsExactly("1.0");
      assertThat(tokens.queries()).noneMatch(query -> query.contains(CANARY));
    }
  }

  @Test
  void plainHttpIsNotSpokenUnlessDeclared() {
    try (DockerRegistry registry =
            DockerRegistry.start(
                program, DockerRegistry.plain(), DockerRegistry.htpasswd(List.of(HTPASSWD)));
        RegistryClient client = Clients.insecure()) {
      RegistryAnswer answer = client.manifest(image(registry, "team/app:1.0"), ALICE);
      assertThat(answer.fault().orElseThrow().kind())
          .isEqualTo(RegistryAnswer.NetworkFault.Kind.HTTP_ON_HTTPS);
    }
  }

  private static ImageReference image(DockerRegistry registry, String rest) {
    return (ImageReference) Reference.parse(registry.host() + "/" + rest);
  }
}
