package dev.pullpass.cli.files;

import dev.pullpass.core.handbook.Place;
import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.UserInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A CI file: the build commands in its lines, the tags of {@code docker/build-push-action} and the
 * images of {@code docker/metadata-action}, and the images that its jobs run in.
 */
final class CiPipeline {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{\\{[^}]{0,200}\\}\\}|\\$\\{[^}]{0,200}\\}|\\$[A-Za-z_][A-Za-z0-9_]*");
  private static final String OUTPUTS = "steps.";

  private final String file;
  private final List<Written> written = new ArrayList<>();

  private CiPipeline(String file) {
    this.file = file;
  }

  static List<Written> read(String file, String text) {
    CiPipeline pipeline = new CiPipeline(file);
    pipeline.written.addAll(new BuildCommands(file).read(text));
    pipeline.actions(text);
    pipeline.dropBuiltThatArePushed();
    pipeline.sayWhatIsOpen();
    return List.copyOf(pipeline.written);
  }

  private void actions(String text) {
    try {
      for (Node document : YamlDocuments.of(file, text)) {
        new YamlWalk(this::field).document(document);
      }
    } catch (MalformedInput malformed) {
      untold("its jobs and actions, since it is not valid YAML");
    }
  }

  private void field(String path, String name, Node value, MappingNode owner) {
    String text = YamlDocuments.text(value);
    switch (name) {
      case "image", "container" ->
          jobImage(text.isEmpty() ? YamlDocuments.textAt(value, "name") : text);
      case "uses" -> action(text, owner);
      default -> {}
    }
  }

  private void jobImage(String image) {
    if (!image.isEmpty()) {
      add(Written.What.JOB_IMAGE, image);
    }
  }

  private void action(String uses, MappingNode step) {
    YamlDocuments.field(step, "with")
        .ifPresent(
            with -> {
              if (uses.startsWith("docker/build-push-action@")) {
                boolean pushes = !YamlDocuments.textAt(with, "push").isEmpty();
                names(with, "tags", pushes ? Written.What.PUSHED : Written.What.BUILT);
              } else if (uses.startsWith("docker/metadata-action@")) {
                names(with, "images", Written.What.BUILT);
              }
            });
  }

  /** One a line, or with commas; the outputs of an earlier step are that step's images. */
  private void names(Node with, String field, Written.What what) {
    for (String line : YamlDocuments.textAt(with, field).split("[\\r\\n,]+", -1)) {
      String name = line.strip();
      if (name.contains(OUTPUTS)) {
        untold("the tags that another step makes: " + name);
      } else if (!name.isEmpty()) {
        add(what, name);
      }
    }
  }

  private void dropBuiltThatArePushed() {
    Set<String> pushed = new HashSet<>();
    written.stream()
        .filter(text -> text.what() == Written.What.PUSHED)
        .forEach(text -> pushed.add(text.text()));
    written.removeIf(text -> text.what() == Written.What.BUILT && pushed.contains(text.text()));
  }

  private void sayWhatIsOpen() {
    Set<String> variables = new TreeSet<>();
    boolean named = false;
    for (Written text : written) {
      named |= text.what() == Written.What.BUILT || text.what() == Written.What.PUSHED;
      Matcher matcher = VARIABLE.matcher(text.what() == Written.What.UNTOLD ? "" : text.text());
      while (matcher.find()) {
        variables.add(matcher.group());
      }
    }
    if (!variables.isEmpty()) {
      untold("what these variables hold when it runs: " + String.join(", ", variables));
    }
    if (!named) {
      untold("which images it builds: no command or action in it says so in words");
    }
  }

  private void untold(String clause) {
    add(Written.What.UNTOLD, clause);
  }

  private void add(Written.What what, String text) {
    written.add(new Written(what, new Place(file, ""), UserInfo.hide(text)));
  }
}
