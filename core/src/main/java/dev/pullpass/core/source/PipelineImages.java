package dev.pullpass.core.source;

import dev.pullpass.core.image.Reference;
import dev.pullpass.core.source.BuildCommands.Deed;
import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the images of a pipeline, each of them once, however many jobs share its text. */
final class PipelineImages {

  /** A script of a job. */
  record Script(YamlPath path, List<List<ShellWord>> commands) {}

  /**
   * Where a name counts.
   *
   * @param variables what they hold there
   * @param refs what it runs for
   */
  record Scope(Variables variables, MadeImage.Refs refs) {}

  private record AllTags(ImageUse image, List<String> repositories, MadeImage.Refs refs) {}

  private final Collected found;
  private final Set<Object> seen = new HashSet<>();
  private final List<MadeImage> made = new ArrayList<>();
  private final List<AllTags> allTags = new ArrayList<>();

  PipelineImages(Collected found) {
    this.found = found;
  }

  /** The commands of a script; none where the node is no text. */
  Optional<Script> script(YamlNode node, YamlPath path) {
    return node.resolved()
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(scalar -> !scalar.isNull())
        .map(scalar -> new Script(path, commands(scalar)));
  }

  private List<List<ShellWord>> commands(YamlScalar scalar) {
    ScalarOffsets offsets = new ScalarOffsets(found.file().text(), scalar);
    return ShellScript.commands(scalar.value(), offsets::of);
  }

  /** An image that a job runs in, or beside itself. */
  void job(YamlScalar scalar, YamlPath path, Variables variables) {
    if (!scalar.isNull() && !scalar.value().isBlank()) {
      job(Piece.of(path, scalar), variables);
    }
  }

  /** The same, of a part of a text. */
  void job(Piece piece, Variables variables) {
    ImageUse use = OpenText.image(found.file(), Role.CI_JOB, piece, variables);
    if (seen.add(List.of(use.text().span(), use.text().written()))) {
      found.add(use);
    }
  }

  /** What the commands of a script build and push. */
  void commands(Script script, Scope scope) {
    commands(script.path(), script.commands(), scope);
  }

  /** The same, of a script that has a file of its own. */
  void commands(YamlPath path, List<List<ShellWord>> commands, Scope scope) {
    for (List<ShellWord> command : commands) {
      for (BuildCommands.Named named : BuildCommands.of(command)) {
        add(named.deed(), new Piece(path, named.name().span(), named.written()), scope);
      }
    }
  }

  /** A name that is built or pushed. */
  void add(Deed deed, Piece piece, Scope scope) {
    Role role = deed == Deed.BUILDS ? Role.BUILT : Role.PUSHED;
    List<String> names = scope.variables().expand(piece.value());
    ImageUse use = use(role, piece, names);
    if (!seen.add(List.of(role, piece.span(), names))) {
      return;
    }
    if (deed == Deed.PUSHES_ALL) {
      allTags.add(new AllTags(use, names, scope.refs()));
    } else {
      made.add(new MadeImage(use, names, scope.refs()));
    }
  }

  private ImageUse use(Role role, Piece piece, List<String> names) {
    boolean told = names.size() == 1 && !names.get(0).equals(piece.value());
    ImageText text =
        told ? new ImageText.Expanded(piece, names.get(0)) : new ImageText.Whole(piece);
    return new ImageUse(
        found.file(), role, "", piece.path().toString(), text, Reference.parse(text.written()));
  }

  /** Hands over what was made. */
  void finish() {
    for (AllTags all : allTags) {
      List<String> names =
          made.stream()
              .flatMap(image -> image.names().stream())
              .filter(name -> all.repositories().contains(ImageNames.repository(name)))
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        made.add(new MadeImage(all.image(), names, all.refs()));
      }
    }
    made.forEach(found::add);
  }
}
