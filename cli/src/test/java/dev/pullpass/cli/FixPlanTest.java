package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.demo.DemoWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pullpass fix} plans for a missing tag, on the demo's cluster; nothing is changed. */
@TestInstance(Lifecycle.PER_CLASS)
class FixPlanTest {
  private static final Pattern CANDIDATE =
      Pattern.compile("--image (storefront/app=\\S+:1\\.4\\.1)");

  private DemoWorld world;
  private Path kubeconfig;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    world = DemoWorld.start(Clock.systemUTC());
    kubeconfig = Files.writeString(folder.resolve("kubeconfig"), world.cluster().kubeconfig());
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private Run fix(String... options) {
    List<String> arguments = new ArrayList<>(List.of("fix", "deploy/storefront", "-n", "shop"));
    arguments.addAll(List.of("--kubeconfig", kubeconfig.toString()));
    world
        .registries()
        .plainHosts()
        .forEach(host -> arguments.addAll(List.of("--insecure-registry", host)));
    arguments.addAll(List.of(options));
    return Run.pullpass(arguments.toArray(new String[0]));
  }

  private String candidate() {
    Matcher named = CANDIDATE.matcher(fix().out());
    assertThat(named.find()).isTrue();
    return named.group(1);
  }

  @Test
  void whichOfSeveralTagsIsAsked() {
    Run asked = fix();
    assertThat(asked.code()).isEqualTo(ExitCode.FAULT);
    assertThat(asked.out())
        .contains("needs  an image for container app of Deployment shop/storefront: --image ")
        .doesNotContain("1. ");
  }

  @Test
  void theGivenTagIsPlanned() {
    Run planned = fix("--image", candidate());
    assertThat(planned.out())
        .contains(":1.4.1\n")
        .endsWith("Nothing was changed. To do it, run it again with --yes.\n");
  }

  @Test
  void pinnedIsTheDigestThatTheTagHasNow() {
    assertThat(fix("--image", candidate(), "--pin").out())
        .containsPattern("\\+ image: \\S+/shop/storefront:1\\.4\\.1@sha256:[0-9a-f]{64}\n");
  }

  @Test
  void anImageThatIsNotThereEitherIsRefused() {
    Run refused = fix("--image", candidate().replace("1.4.1", "9.9.9"));
    assertThat(refused.code()).isEqualTo(ExitCode.FAULT);
    assertThat(refused.out()).contains(":9.9.9 cannot be pulled either: ");
  }
}
