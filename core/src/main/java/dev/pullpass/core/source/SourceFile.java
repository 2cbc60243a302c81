package dev.pullpass.core.source;

import dev.pullpass.core.text.LineMap;
import org.jspecify.annotations.Nullable;

/** A file of the input, with what it is. */
public final class SourceFile {
  private final String path;
  private final FileKind kind;
  private final String text;
  private final String appVersion;
  private final KustomizeGraph kustomize;
  private @Nullable LineMap lines;

  /**
   * @param path as findings name it, with {@code /} between its parts
   */
  public SourceFile(String path, FileKind kind, String text) {
    this(path, kind, text, "", KustomizeGraph.NONE);
  }

  private SourceFile(
      String path, FileKind kind, String text, String appVersion, KustomizeGraph kustomize) {
    this.path = path;
    this.kind = kind;
    this.text = text;
    this.appVersion = appVersion;
    this.kustomize = kustomize;
  }

  /** The same, of a chart whose {@code appVersion} is what an empty tag means. */
  public SourceFile ofChart(String version) {
    return new SourceFile(path, kind, text, version, kustomize);
  }

  /** The same, among Kustomizations that may take it. */
  public SourceFile within(KustomizeGraph graph) {
    return new SourceFile(path, kind, text, appVersion, graph);
  }

  /** The same with another text. */
  public SourceFile with(String other) {
    return new SourceFile(path, kind, other, appVersion, kustomize);
  }

  /** The {@code appVersion} of its chart; empty where it has none, or belongs to no chart. */
  public String appVersion() {
    return appVersion;
  }

  /** The Kustomizations that may take it. */
  KustomizeGraph kustomize() {
    return kustomize;
  }

  /** As findings name it. */
  public String path() {
    return path;
  }

  /** What it is. */
  public FileKind kind() {
    return kind;
  }

  /** All that it holds. */
  public String text() {
    return text;
  }

  /** Its lines, counted when they are first asked for: most files have nothing to point at. */
  public LineMap lines() {
    LineMap known = lines;
    if (known == null) {
      known = new LineMap(text);
      lines = known;
    }
    return known;
  }
}
