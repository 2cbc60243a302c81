package dev.pullpass.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartFolderTest {

  @Test
  void isForItsOwnerAloneAndGoesWhenItIsClosed() throws IOException {
    Path chart;
    try (ChartFolder folder = ChartFolder.create()) {
      folder.write("chart/templates/a.yaml", new byte[] {1});
      chart = folder.chart();
      assertThat(Files.getPosixFilePermissions(chart.resolve(".."))).hasSize(3);
    }
    assertThat(chart.getParent()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "chart/../../x", "/etc/x", ""})
  void writesNothingOutsideOfIt(String name) throws IOException {
    try (ChartFolder folder = ChartFolder.create()) {
      assertThatThrownBy(() -> folder.write(name, new byte[0]))
          .hasMessage("the chart names a file outside of itself");
    }
  }
}
