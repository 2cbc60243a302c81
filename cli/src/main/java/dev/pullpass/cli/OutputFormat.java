package dev.pullpass.cli;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The values of {@code -o}. */
public enum OutputFormat {
  TEXT,
  WIDE,
  JSON,
  YAML;

  /** True for the formats that programs read. */
  public boolean isForPrograms() {
    return this == JSON || this == YAML;
  }

  /** A JSON document in this format: as it is, or as YAML. */
  public String render(String json) {
    if (this != YAML) {
      return json;
    }
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(1000).build();
    Object tree =
        new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
            .loadFromString(json);
    return new Dump(settings).dumpToString(tree);
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
