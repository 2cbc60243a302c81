package dev.pullpass.cli.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Mend;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanRule;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import java.util.List;

/**
 * What a scan of a few odd files came to: every severity, what can be mended and what cannot, names
 * and lines that would break a form which takes them as they are.
 */
final class SmallTree {
  static final ScanRule LATEST =
      new ScanRule(
          "LatestTag",
          Severity.WARNING,
          "An image is named by the tag latest.",
          "It is another image tomorrow.",
          List.of("CKV_K8S_14", "latest-tag"));
  static final ScanRule MALFORMED =
      new ScanRule(
          "MalformedReference",
          Severity.ERROR,
          "What should be an image is none.",
          "No node can pull it.",
          List.of());
  static final ScanRule MUTABLE =
      new ScanRule(
          "MutableTag",
          Severity.NOTE,
          "An image is named by a tag that is made to move.",
          "What runs depends on when it was pulled.",
          List.of());

  private static final Mend PIN = new Mend.Known("pin the digest that the tag means now");

  private SmallTree() {}

  /** All of it. */
  static ScanReport report() {
    SourceFile web =
        file(
            "deploy/web.yaml",
            """
            spec:
              containers:
                - image: nginx:latest
                - image: Nginx/Web:1.2
                - image: "日本/app:stable" # \u001b[31mred\u0007
            """);
    SourceFile odd =
        file(
            "odd/<b>\"quo,te:s\"&\n::error::café 100%.yaml",
            "\t\timage:\t'x:latest' # ]]> <script>alert(1)</script> 👍 \u202eimage\n");
    String start = "{\"pad\": \"" + "é".repeat(700) + "\", \"image\": \"";
    SourceFile one =
        file("one-line.json", start + "busybox:latest\", \"rest\": \"" + start + "\"}");
    return new ScanReport(
        List.of(
            finding(LATEST, web, "nginx:latest", PIN),
            finding(MALFORMED, web, "Nginx/Web:1.2", new Mend.ByHand("write it in lower case")),
            finding(MUTABLE, web, "\"日本/app:stable\"", PIN),
            finding(LATEST, odd, "'x:latest'", new Mend.ByHand("% of , and : are\nno commands")),
            finding(LATEST, one, "busybox:latest", PIN)),
        List.of(
            Unread.of("secret.yaml", "permission denied"),
            new Unread("bad\u001b[2J.yaml", 7, "no YAML: found a tab")),
        17,
        2,
        1);
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, FileKind.MANIFEST, text);
  }

  private static Finding finding(ScanRule rule, SourceFile file, String written, Mend mend) {
    int at = file.text().indexOf(written);
    Span span = new Span(at, at + written.length());
    Place place = Place.of(file, span, "Deployment/web", "spec.containers[0].image");
    return Finding.of(rule, place, written + " is not good.", mend);
  }

  /** A scan that found nothing in so many files. */
  static ScanReport clean(int files) {
    return new ScanReport(List.of(), List.of(), files, 0, 0);
  }
}
