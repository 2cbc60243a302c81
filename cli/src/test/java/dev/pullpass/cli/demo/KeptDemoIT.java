package dev.pullpass.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pullpass demo --keep} prints can be copied into another terminal and works there. */
class KeptDemoIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Shell terminal = Shell.pipe(Map.of());
  private final Thread demo = new Thread(() -> terminal.run("demo", "--keep"), "kept-demo");
  @TempDir private Path home;
  private String invitation = "";

  @BeforeEach
  void start() throws InterruptedException {
    demo.start();
    Instant end = Instant.now().plus(PATIENCE);
    while (!terminal.out().contains("pullpass undo FILE")) {
      assertThat(Instant.now()).as(terminal::out).isBefore(end);
      Thread.sleep(50);
    }
    invitation = terminal.out();
  }

  @AfterEach
  void stop() throws InterruptedException {
    demo.interrupt();
    demo.join(PATIENCE.toMillis());
    assertThat(demo.isAlive()).isFalse();
    assertThat(kubeconfig()).doesNotExist();
    assertThat(kubeconfig().getParent()).doesNotExist();
  }

  private Path kubeconfig() {
    return Path.of(printed("export KUBECONFIG=(\\S+)"));
  }

  private String printed(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(invitation);
    assertThat(matcher.find()).as(invitation).isTrue();
    return matcher.group(1);
  }

  @Test
  void theWhyThatIsPrintedExplainsTheSame() {
    Shell other = Shell.pipe(Map.of());
    assertThat(typed(other, printed("  pullpass (why -A \\$DEMO)"))).isEqualTo(1);
    assertThat(other.out()).startsWith("28 causes, 39 containers without image\n");
  }

  @Test
  void theFixThatIsPrintedChangesNothingYet() {
    Shell other = terminalAtHome();
    assertThat(typed(other, printed("  pullpass (fix -A \\$DEMO)"))).isEqualTo(1);
    assertThat(other.out())
        .contains("change ServiceAccount shop/default")
        .endsWith("Nothing was changed. To do it, run it again with --yes.\n");
  }

  @Test
  void whatIsRepairedIsSeenAndUndone() {
    String registries = " -n shop $DEMO";
    Shell fix = terminalAtHome();
    assertThat(typed(fix, "fix deploy/cart --yes" + registries)).as(fix::out).isZero();
    assertThat(fix.out()).endsWith("Repaired: no failing image pull is left.\n");
    Shell why = Shell.pipe(Map.of());
    assertThat(typed(why, "why deploy/cart" + registries)).isZero();
    assertThat(why.out()).isEqualTo("No failing image pull.\n");
    Shell undo = terminalAtHome();
    Matcher file = Pattern.compile("pullpass (undo \\S+)").matcher(fix.out());
    assertThat(file.find()).isTrue();
    assertThat(typed(undo, file.group(1))).as(undo::err).isZero();
    assertThat(undo.out()).isEqualTo("✓ Secret shop/regcred\n");
  }

  private Shell terminalAtHome() {
    return Shell.pipe(Map.of("HOME", home.toString()));
  }

  /** Types it where KUBECONFIG and DEMO are exported. */
  private int typed(Shell shell, String command) {
    String expanded = command.replace("$DEMO", printed(" DEMO=(\\S+)"));
    List<String> words = new ArrayList<>(Arrays.asList(expanded.split(" ", -1)));
    words.addAll(List.of("--kubeconfig", kubeconfig().toString()));
    return shell.run(words.toArray(new String[0]));
  }

  @Test
  void kubectlFindsTheClusterAndARepairShows() throws Exception {
    assumeTrue(hasKubectl(), "no kubectl on the path");
    assertThat(kubectl("get", "pods", "-A")).contains("ImagePullBackOff", "InvalidImageName");
    String image =
        kubectl(
            "get",
            "deploy",
            "storefront",
            "-n",
            "shop",
            "-o",
            "jsonpath={.spec.template.spec.containers[0].image}");
    String right = image.replace("1.4.2", "1.4.1");
    kubectl("set", "image", "deployment/storefront", "app=" + right, "-n", "shop");
    kubectl("rollout", "restart", "deployment/landing", "-n", "web");
    assertThat(eventually("landing", "web")).doesNotContain("ImagePullBackOff");
    assertThat(eventually("storefront", "shop")).doesNotContain("ImagePullBackOff");
  }

  private String eventually(String workload, String namespace) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    String pods = kubectl("get", "pods", "-n", namespace, "-l", "app=" + workload);
    while (pods.contains("ImagePullBackOff") && Instant.now().isBefore(end)) {
      Thread.sleep(300);
      pods = kubectl("get", "pods", "-n", namespace, "-l", "app=" + workload);
    }
    return pods;
  }

  private static boolean hasKubectl() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
  }

  private String kubectl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kubectl"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KUBECONFIG", kubeconfig().toString());
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
