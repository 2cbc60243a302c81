package dev.pullpass.cli.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.Terminal;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.mend.Digests;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What whoever edits files is told of tags: by the lock first, then by registries. */
class KnownDigestsTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);

  @TempDir private Path folder = Path.of("");

  private static ImageReference image(String text) {
    return (ImageReference) Reference.parse(text);
  }

  private Path lock(String image) throws IOException {
    LockedImage locked = LockedImage.of(image, DIGEST, Instant.parse("2026-11-21T00:00:00Z"));
    Path file = folder.resolve("pullpass.lock");
    return Files.writeString(file, ImageLock.EMPTY.with(List.of(locked)).text());
  }

  private static Io io() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Io(
        nowhere,
        nowhere,
        InputStream.nullInputStream(),
        Map.of(),
        Clock.systemUTC(),
        Terminal.NONE);
  }

  @Test
  void whatIsLockedIsKnownByAnySpelling() throws IOException {
    Digests digests = KnownDigests.locked(lock("docker.io/library/nginx:latest"));
    assertThat(digests.of(image("nginx"))).isEqualTo(new Digests.Answer.Known(DIGEST));
    assertThat(digests.of(image("nginx:1.27")))
        .isEqualTo(new Digests.Answer.Unknown("the lock does not have it"));
  }

  @Test
  void withoutALockNothingIsKnown() {
    assertThat(KnownDigests.locked(folder.resolve("none")).of(image("nginx")))
        .isEqualTo(new Digests.Answer.Unknown("the lock does not have it"));
  }

  @Test
  void theRestIsAskedForOnce() throws IOException {
    try (FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN)) {
      registry.repository("acme/web").tag("1").everybody();
      Holder holder = new Holder();
      new CommandLine(holder).parseArgs("--insecure-registry", registry.host());
      ImageReference web = image(registry.host() + "/acme/web:1");
      ImageReference locked = image(registry.host() + "/acme/locked:1");
      ImageReference gone = image(registry.host() + "/acme/web:2");
      Digests digests =
          KnownDigests.locked(lock(locked.canonical()))
              .asking(io(), holder.asking, List.of(web, locked, gone));
      assertThat(digests.of(web))
          .isEqualTo(new Digests.Answer.Known(registry.repository("acme/web").digest("1")));
      assertThat(digests.of(locked)).isEqualTo(new Digests.Answer.Known(DIGEST));
      assertThat(digests.of(gone).toString()).contains("the repository has no such tag");
      assertThat(registry.requests()).noneMatch(request -> request.path().contains("locked"));
    }
  }

  @CommandLine.Command
  private static final class Holder {
    @CommandLine.Mixin private final Asking asking = new Asking();
  }
}
