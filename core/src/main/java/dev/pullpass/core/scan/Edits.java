package dev.pullpass.core.scan;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.source.PullSecretList.Form;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.yaml.NewValue;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The changes that rules propose. */
final class Edits {
  /** The keys of CI files whose value is an image and nothing else. */
  private static final Set<String> IMAGE_KEYS = Set.of("image", "name", "container");

  private Edits() {}

  /** A value becomes another; by hand where the value is only a part of what stands there. */
  static Mend rewrite(SourceFile file, Piece piece, String value) {
    String words = "write " + Written.of(value);
    return isWhole(file.kind(), piece.path())
        ? new Mend.Change(words, YamlEdit.set(piece.path(), value))
        : new Mend.ByHand(words);
  }

  private static boolean isWhole(FileKind kind, YamlPath path) {
    return switch (kind) {
      case MANIFEST, TEMPLATE, VALUES, KUSTOMIZATION, COMPOSE -> !path.steps().isEmpty();
      case GITLAB_CI, WORKFLOW -> IMAGE_KEYS.contains(path.lastKey());
      default -> false;
    };
  }

  /** A value gets quotes, and stays as it is written. */
  static Mend quote(Piece piece) {
    return new Mend.Change(
        "write \"" + Written.of(piece.value()) + "\", in quotes",
        YamlEdit.set(piece.path(), piece.value()));
  }

  /** Pull secrets that are mere texts become maps with a name. */
  static Mend name(PullSecretList list) {
    List<YamlEdit> edits = new ArrayList<>();
    for (PullSecretList.Item item : list.items()) {
      if (item.form() == Form.TEXT) {
        Piece text = item.name();
        edits.add(new YamlEdit.Set(text.path(), NewValue.fields("name", text.value())));
      }
    }
    return new Mend.Change("write each as a map with a name", edits);
  }

  /** A mere text becomes a list with one secret. */
  static Mend list(PullSecretList list, String secret) {
    return new Mend.Change(
        "write a list of maps with a name",
        new YamlEdit.Set(list.path(), NewValue.items(NewValue.fields("name", secret))));
  }

  /**
   * A pod names a pull secret.
   *
   * @param pod the path of its spec, where there is no list yet; else the path of the empty list
   */
  static Mend addSecret(YamlPath pod, String secret) {
    NewValue item = NewValue.fields("name", secret);
    boolean there = pod.lastKey().equals("imagePullSecrets");
    YamlEdit edit =
        there
            ? YamlEdit.append(pod, item)
            : YamlEdit.insert(pod.key("imagePullSecrets"), NewValue.items(item));
    return new Mend.Change("name the pull secret " + Written.of(secret), edit);
  }

  /** True for a list with nothing in it, and for an empty value in its place. */
  static boolean isEmpty(PullSecretList list) {
    boolean empty = list.node() instanceof YamlScalar scalar && scalar.isNull();
    return empty || (list.node() instanceof YamlList && list.items().isEmpty());
  }
}
