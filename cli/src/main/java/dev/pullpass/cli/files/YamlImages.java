package dev.pullpass.cli.files;

import dev.pullpass.core.handbook.Place;
import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.text.UserInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Images and pull secrets in manifests and charts' values: every {@code image: text}, every object
 * with {@code repository} and {@code registry}, {@code tag} or {@code digest} beside it or {@code
 * image} as its name, and every {@code imagePullSecrets}.
 */
final class YamlImages {
  private final String file;
  private final List<Written> written = new ArrayList<>();
  private String object = "";

  YamlImages(String file) {
    this.file = file;
  }

  List<Written> read(String text) {
    for (Node document : YamlDocuments.of(file, text)) {
      object = object(document);
      new YamlWalk(this::field).document(document);
    }
    return List.copyOf(written);
  }

  /** {@code Deployment/web } before the paths in a manifest; nothing before those in values. */
  private static String object(Node document) {
    String kind = YamlDocuments.textAt(document, "kind");
    String name =
        YamlDocuments.field(document, "metadata")
            .map(metadata -> YamlDocuments.textAt(metadata, "name"))
            .orElse("");
    return kind.isEmpty() || name.isEmpty() ? "" : kind + "/" + name + " ";
  }

  private void field(String path, String name, Node value, MappingNode owner) {
    if (name.equals("image")) {
      image(path, YamlDocuments.text(value));
    }
    if (value instanceof MappingNode mapping) {
      triple(path, name, mapping);
    }
    boolean secrets = name.equals("imagePullSecrets") || name.equals("pullSecrets");
    if (secrets && value instanceof SequenceNode names) {
      names.getValue().forEach(item -> secret(path, item));
    }
  }

  private void image(String path, String text) {
    if (text.isEmpty()) {
      return;
    }
    boolean open = text.contains("{{") || text.contains("$");
    add(
        open ? Written.What.UNTOLD : Written.What.IMAGE,
        path,
        open ? "what becomes of the placeholders in " + text : text);
  }

  private void triple(String path, String name, MappingNode mapping) {
    String repository = YamlDocuments.textAt(mapping, "repository");
    String tag = YamlDocuments.textAt(mapping, "tag");
    String digest = YamlDocuments.textAt(mapping, "digest");
    String registry = YamlDocuments.textAt(mapping, "registry");
    boolean named = name.toLowerCase(Locale.ROOT).endsWith("image");
    boolean isImage = named || !(tag + digest + registry).isEmpty();
    // A chart's repository is a URL; an image's never is.
    if (repository.isEmpty() || repository.contains("://") || !isImage) {
      return;
    }
    String whole = registry.isEmpty() ? repository : registry + "/" + repository;
    if (tag.isEmpty() && digest.isEmpty()) {
      String clause = "the tag of " + whole + ", which the chart fills in (usually its appVersion)";
      add(Written.What.UNTOLD, path, clause);
    } else {
      String version = (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
      image(path, whole + version);
    }
  }

  private void secret(String path, Node item) {
    String name =
        item instanceof MappingNode ? YamlDocuments.textAt(item, "name") : YamlDocuments.text(item);
    if (!name.isEmpty()) {
      add(Written.What.PULL_SECRET, path, name);
    }
  }

  private void add(Written.What what, String path, String text) {
    written.add(new Written(what, new Place(file, object + path), UserInfo.hide(text)));
  }
}
