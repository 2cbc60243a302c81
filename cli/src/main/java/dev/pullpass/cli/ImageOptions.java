package dev.pullpass.cli;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.text.UserInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the image commands have in common. */
final class ImageOptions {
  private static final int LONGEST_QUOTE = 200;

  @Parameters(index = "0", paramLabel = "REF", description = "the image, as in a pod")
  private String reference = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  @Mixin private AskerOptions askers = new AskerOptions();
  @Mixin private RegistryOptions registries = new RegistryOptions();

  OutputFormat output() {
    return output;
  }

  AskerOptions askers() {
    return askers;
  }

  RegistryOptions registries() {
    return registries;
  }

  /** The image; a text that is none ends the command. */
  ImageReference image() {
    String reference = UserInfo.hide(this.reference);
    Reference parsed = Reference.parse(reference);
    if (parsed instanceof InvalidReference invalid) {
      String shown =
          reference.length() > LONGEST_QUOTE
              ? reference.substring(0, LONGEST_QUOTE) + "… (" + reference.length() + " characters)"
              : reference;
      throw new UsageProblem(
          "\""
              + shown
              + "\": "
              + invalid.problem()
              + " (character "
              + (invalid.offset() + 1)
              + ")"
              + (shown.contains("://") ? "; leave out the scheme" : ""));
    }
    return (ImageReference) parsed;
  }
}
