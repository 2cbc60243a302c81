package dev.pullpass.cli.policy;

import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.policy.PullpassSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a CI job has pullpass from, and what it scans. */
final class JobOptions {
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._/][A-Za-z0-9._/+-]*");
  private static final Pattern URL = Pattern.compile("(https://|ssh://(git@)?)[A-Za-z0-9._:/~+-]+");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "what is scanned, from the top of the repository; default is all of it")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description = "a container image that has pullpass on its path")
  private @Nullable String image;

  @Option(
      names = "--source",
      paramLabel = "URL#TAG",
      description = "a git repository of pullpass, and the tag or branch to build it from")
  private @Nullable String source;

  PullpassSource pullpass() {
    if (image != null && source == null) {
      return fromImage(image);
    }
    if (source != null && image == null) {
      return fromSource(source);
    }
    throw new UsageProblem("give --image IMAGE, or --source URL#TAG to build pullpass from");
  }

  private static PullpassSource fromImage(String image) {
    if (Reference.parse(image) instanceof InvalidReference invalid) {
      throw new UsageProblem("--image: \"" + image + "\": " + invalid.problem());
    }
    return new PullpassSource.Image(image);
  }

  private static PullpassSource fromSource(String source) {
    int hash = source.indexOf('#');
    String url = hash < 0 ? source : source.substring(0, hash);
    String tag = hash < 0 ? "" : source.substring(hash + 1);
    if (!URL.matcher(url).matches() || !TAG.matcher(tag).matches()) {
      throw new UsageProblem("--source: expected https://HOST/PATH#TAG, or ssh://HOST/PATH#TAG");
    }
    return new PullpassSource.Repository(url, tag);
  }

  /** Words of a command line that need no quotes. */
  String paths() {
    paths.stream()
        .filter(path -> !PATH.matcher(path).matches())
        .findFirst()
        .ifPresent(
            path -> {
              throw new UsageProblem(
                  "PATH: \"" + path + "\" has a character that would need quotes in the job");
            });
    return paths.isEmpty() ? "." : String.join(" ", paths);
  }
}
