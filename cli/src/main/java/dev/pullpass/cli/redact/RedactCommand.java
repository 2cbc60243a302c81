package dev.pullpass.cli.redact;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.OutputFormat;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.redact.Redaction;
import dev.pullpass.core.redact.RedactionMap;
import dev.pullpass.core.redact.Redactor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass redact}: takes secrets out of files. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    header = "Take the secrets out of a file, so that it can be shown around.",
    description = {
      "Prints FILE with a placeholder for each secret: manifests, charts, CI files, Docker configs,"
          + " scripts, logs. The result still parses; hosts and user names stay; the same secret has"
          + " the same placeholder. What was found is told by kind and line, never what it was."
          + " Nothing leaves this machine.",
      "Several FILEs go with --write and --check."
    },
    footer = {
      "",
      "Examples:",
      "  pullpass redact values.yaml > values.shown.yaml",
      "  kubectl get secret regcred -o yaml | pullpass redact -",
      "  pullpass redact --map secrets.map values.yaml > shown.yaml",
      "  pullpass redact --restore --map secrets.map shown.yaml > values.yaml",
      "  pullpass redact --check values.yaml .gitlab-ci.yml"
    })
public final class RedactCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "the file; - is standard input")
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES}; text is the redacted file, the others say what was found where"
              + " (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  @Option(names = "--write", description = "write the result to FILE itself")
  private boolean write;

  @Option(
      names = "--check",
      description = "change and print nothing; exit with 1 if there is a secret")
  private boolean check;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "keep what the placeholders stand for in this file, readable for you alone; one that is"
              + " there is added to")
  private @Nullable Path map;

  @Option(names = "--restore", description = "put the secrets of --map back")
  private boolean restore;

  /** The command in a world. */
  public RedactCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    checkOptions();
    if (restore) {
      return restore(MapFile.read(required(map)));
    }
    RedactionMap known = map == null ? new RedactionMap() : MapFile.readOrNew(map);
    Findings findings = new Findings();
    int code = redactAll(new Redactor(known), known, findings);
    if (output.isForPrograms()) {
      io.out().print(output.render(findings.json()) + "\n");
    }
    findings.tell(io);
    return code == ExitCode.OK && check && !findings.isEmpty() ? ExitCode.FAULT : code;
  }

  private void checkOptions() {
    if (check && (write || restore || map != null)) {
      throw new UsageProblem("--check changes nothing; leave out --write, --restore and --map");
    }
    if (restore && map == null) {
      throw new UsageProblem("--restore needs --map FILE");
    }
    if (restore && output.isForPrograms()) {
      throw new UsageProblem("--restore prints the file itself; leave out -o");
    }
    if (write && files.contains("-")) {
      throw new UsageProblem("--write is for files, not for standard input");
    }
    if (files.size() > 1 && !write && !check && !output.isForPrograms()) {
      throw new UsageProblem("several files go with --write, --check or -o json");
    }
  }

  private static Path required(@Nullable Path map) {
    if (map == null) {
      throw new UsageProblem("--restore needs --map FILE");
    }
    return map;
  }

  private int redactAll(Redactor redactor, RedactionMap known, Findings findings) {
    int code = ExitCode.OK;
    for (String file : files) {
      try {
        redact(file, redactor, known, findings);
      } catch (LookProblem problem) {
        io.say(String.valueOf(problem.getMessage()));
        code = ExitCode.COULD_NOT_LOOK;
      }
    }
    return code;
  }

  /** The map is on disk before a file loses what it stands for. */
  private void redact(String file, Redactor redactor, RedactionMap known, Findings findings) {
    String text = TextFile.read(file, io);
    Redaction redaction = redactor.redact(text);
    findings.add(file, text, redaction);
    if (map != null && !redaction.replacements().isEmpty()) {
      MapFile.write(map, known);
    }
    if (write && !redaction.replacements().isEmpty()) {
      TextFile.replace(file, redaction.text());
    } else if (!write && !check && !output.isForPrograms()) {
      io.out().print(redaction.text());
      io.out().flush();
    }
  }

  private int restore(RedactionMap known) {
    for (String file : files) {
      String restored = known.restore(TextFile.read(file, io));
      if (write) {
        TextFile.replace(file, restored);
      } else {
        io.out().print(restored);
        io.out().flush();
      }
    }
    return ExitCode.OK;
  }
}
