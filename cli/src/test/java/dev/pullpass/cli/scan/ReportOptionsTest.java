package dev.pullpass.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.Terminal;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.config.ScanConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a baseline does to a report. */
class ReportOptionsTest {
  private static final ScanReport SMALL = SmallTree.report();

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir private Path folder = Path.of("");

  private ScanReport known(ScanReport report, ConfigFile project, String... args) {
    PrintStream err = new PrintStream(said, false, StandardCharsets.UTF_8);
    Io io =
        new Io(
            err,
            err,
            new ByteArrayInputStream(new byte[0]),
            Map.of(),
            Clock.systemUTC(),
            Terminal.NONE);
    ReportOptions options = CommandLine.populateCommand(new ReportOptions(), args);
    return options.known(report, project, file -> true, io);
  }

  private ConfigFile project(Optional<String> baseline) {
    ScanConfig.Terms terms =
        new ScanConfig.Terms(List.of(), Optional.empty(), baseline, Optional.empty());
    return new ConfigFile(folder, new ScanConfig(ScanConfig.USUAL.settings(), terms));
  }

  private ScanReport known(ScanReport report, String... args) {
    return known(report, project(Optional.empty()), args);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutABaselineAllIsReported() {
    assertThat(known(SMALL)).isEqualTo(SMALL);
    assertThat(said()).isEmpty();
  }

  @Test
  void whatIsWrittenIsHiddenFromThenOn() {
    Path file = folder.resolve("known.json");
    ScanReport first = known(SMALL, "--write-baseline", file.toString());
    assertThat(first.findings()).isEmpty();
    assertThat(first.known()).isEqualTo(5);
    assertThat(said()).isEqualTo("pullpass: 5 findings written to " + file + "\n");
    assertThat(known(SMALL, "--baseline", file.toString())).isEqualTo(first);
    assertThat(known(SMALL, project(Optional.of("known.json")))).isEqualTo(first);
  }

  @Test
  void entriesThatAreGoneAreTold() {
    String file = folder.resolve("known.json").toString();
    known(SMALL, "--write-baseline", file);
    said.reset();
    known(SmallTree.clean(3), "--baseline", file);
    assertThat(said())
        .isEqualTo("pullpass: 5 entries of the baseline are gone: --write-baseline drops them\n");
    said.reset();
    List<dev.pullpass.core.scan.Finding> four = SMALL.findings().subList(0, 4);
    known(new ScanReport(four, List.of(), 3, 0, 0), "--baseline", file);
    assertThat(said())
        .isEqualTo("pullpass: 1 entry of the baseline is gone: --write-baseline drops it\n");
  }

  @Test
  void aFileThatIsNoBaselineIsNeverWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("values.yaml"), "image: nginx\n");
    for (String option : List.of("--baseline", "--write-baseline")) {
      assertThatThrownBy(() -> known(SMALL, option, file.toString()))
          .isInstanceOf(UsageProblem.class)
          .hasMessage(file + ": no baseline of pullpass scan: no JSON at byte 0");
    }
    assertThat(file).hasContent("image: nginx\n");
  }

  @Test
  void aBaselineThatIsNotThereIsSaidSo() {
    Path file = folder.resolve("none.json");
    assertThatThrownBy(() -> known(SMALL, "--baseline", file.toString()))
        .isInstanceOf(UsageProblem.class)
        .hasMessage(file + ": there is no such file; --write-baseline makes it");
  }
}
