package dev.pullpass.core.mend;

import dev.pullpass.core.scan.Mend;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import dev.pullpass.core.yaml.NewValue;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What edits that need nothing but the file come to. */
final class Rewriting {
  private final SourceFile file;

  Rewriting(SourceFile file) {
    this.file = file;
  }

  /** What has to change. */
  Wanted wanted(Mend.Edit edit) {
    if (edit instanceof Mend.Rewrite rewrite) {
      return rewrite(rewrite.piece(), rewrite.value());
    }
    if (edit instanceof Mend.Quote quote) {
      String quoted = "\"" + quote.piece().value() + "\"";
      return new Wanted.Splices(List.of(new Splice(quote.piece().span(), quoted)));
    }
    if (edit instanceof Mend.NameSecrets names) {
      return named(names.list());
    }
    if (edit instanceof Mend.AddPullSecret add) {
      return new Wanted.Edits(List.of(addition(add.pod(), add.secret())));
    }
    return edit instanceof Mend.Change change
        ? new Wanted.Edits(change.edits())
        : new Wanted.Nothing("it takes a registry");
  }

  private Wanted rewrite(Piece piece, String value) {
    if (file.kind() != FileKind.DOCKERFILE && file.kind() != FileKind.TEMPLATE) {
      return new Wanted.Edits(List.of(YamlEdit.set(piece.path(), value)));
    }
    Optional<Span> place = InText.place(file.text(), piece);
    return place.isPresent()
        ? new Wanted.Splices(List.of(new Splice(place.get(), value)))
        : new Wanted.Nothing("it is put together from other words");
  }

  /** {@code - regcred} becomes {@code - name: regcred}. */
  private static Wanted named(PullSecretList list) {
    boolean flow = list.node() instanceof YamlList node && node.flow();
    List<Splice> splices = new ArrayList<>();
    for (PullSecretList.Item item : list.items()) {
      if (item.form() == PullSecretList.Form.TEXT) {
        Span span = item.name().span();
        splices.add(Splice.insert(span.start(), flow ? "{name: " : "name: "));
        splices.add(Splice.insert(span.end(), flow ? "}" : ""));
      }
    }
    return new Wanted.Splices(splices);
  }

  private YamlEdit addition(YamlPath pod, String secret) {
    NewValue item = NewValue.fields("name", secret);
    YamlPath list = pod.key("imagePullSecrets");
    return YamlText.parse(file.text()).node(list).isPresent()
        ? YamlEdit.append(list, item)
        : YamlEdit.insert(list, NewValue.items(item));
  }
}
