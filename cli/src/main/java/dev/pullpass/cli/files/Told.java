package dev.pullpass.cli.files;

import dev.pullpass.core.handbook.Place;
import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.handbook.Written.What;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.ImageNames;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.MadeImage;
import dev.pullpass.core.source.PodUse;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.text.UserInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a file says of images, in the words of the handbook; what it leaves open is said, too. */
final class Told {
  private final Reading reading;
  private final List<Written> written = new ArrayList<>();

  private Told(Reading reading) {
    this.reading = reading;
  }

  static List<Written> of(Reading reading) {
    Told told = new Told(reading);
    FileKind kind = reading.file().kind();
    if (kind == FileKind.GITLAB_CI || kind == FileKind.WORKFLOW) {
      told.pipeline();
    } else if (kind == FileKind.SCRIPT) {
      told.made();
    } else if (kind != FileKind.DOCKERFILE) {
      told.images();
    }
    return List.copyOf(told.written);
  }

  private void images() {
    reading.images().forEach(this::image);
    reading.pods().forEach(this::secrets);
    reading.pullSecrets().forEach(list -> secrets("", list));
  }

  private void image(ImageUse use) {
    String path = use.object().isEmpty() ? use.path() : use.object() + " " + use.path();
    String text = use.text().written();
    if (use.text() instanceof ImageText.Parts parts && isOpen(parts)) {
      String clause = "the tag of " + text + ", which the chart fills in (usually its appVersion)";
      add(What.UNTOLD, path, clause);
    } else if (text.contains("{{") || text.contains("$")) {
      add(What.UNTOLD, path, "what becomes of the placeholders in " + text);
    } else if (!text.isEmpty()) {
      add(What.IMAGE, path, text);
    }
  }

  private static boolean isOpen(ImageText.Parts parts) {
    return parts.tag().filter(tag -> !tag.value().isEmpty()).isEmpty()
        && parts.digest().filter(digest -> !digest.value().isEmpty()).isEmpty();
  }

  private void secrets(PodUse pod) {
    pod.pullSecrets().ifPresent(list -> secrets(pod.object().label() + " ", list));
  }

  private void secrets(String object, PullSecretList list) {
    for (PullSecretList.Item item : list.items()) {
      if (!item.name().value().isEmpty()) {
        add(What.PULL_SECRET, object + list.path(), item.name().value());
      }
    }
  }

  private void pipeline() {
    List<String> jobs =
        reading.images().stream()
            .filter(use -> use.role() == ImageUse.Role.CI_JOB)
            .map(use -> use.text().written())
            .toList();
    jobs.forEach(image -> add(What.JOB_IMAGE, "", image));
    Set<String> open = new TreeSet<>();
    jobs.forEach(image -> open.addAll(ImageNames.variables(image)));
    made().forEach(name -> open.addAll(ImageNames.variables(name)));
    if (!open.isEmpty()) {
      String all = String.join(", ", open);
      add(What.UNTOLD, "", "what these variables hold when it runs: " + all);
    }
    if (reading.made().isEmpty()) {
      String clause = "which images it builds: no command or action in it says so in words";
      add(What.UNTOLD, "", clause);
    }
  }

  /** What is built and pushed is pushed. */
  private Set<String> made() {
    Set<String> pushed = new LinkedHashSet<>();
    Set<String> built = new LinkedHashSet<>();
    for (MadeImage made : reading.made()) {
      (made.isPushed() ? pushed : built).addAll(made.names());
    }
    built.removeAll(pushed);
    pushed.forEach(name -> add(What.PUSHED, "", name));
    built.forEach(name -> add(What.BUILT, "", name));
    pushed.addAll(built);
    return pushed;
  }

  private void add(What what, String path, String text) {
    written.add(new Written(what, new Place(reading.file().path(), path), UserInfo.hide(text)));
  }
}
