package dev.pullpass.core.mend;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.template.GoTemplate;
import dev.pullpass.core.template.MaskedTemplate;
import dev.pullpass.core.template.Region;
import dev.pullpass.core.yaml.EditResult;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlEditor;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/**
 * Edits of a file that is YAML, or of a template that is YAML where its actions are hidden. The
 * document of a path into a template is the region, since regions are read one by one.
 */
final class TextEdits {
  private TextEdits() {}

  static EditResult of(SourceFile file, List<YamlEdit> edits) {
    return file.kind() == FileKind.TEMPLATE
        ? template(file, edits)
        : YamlEditor.edit(YamlText.parse(file.text()), edits);
  }

  private static EditResult template(SourceFile file, List<YamlEdit> edits) {
    int index = edits.isEmpty() ? 0 : edits.get(0).path().document();
    List<Region> regions = MaskedTemplate.of(GoTemplate.read(file.text())).regions();
    Optional<YamlText> yaml =
        index < regions.size() ? MaskedTemplate.inPlace(regions.get(index)) : Optional.empty();
    boolean texts =
        edits.stream()
            .allMatch(edit -> edit instanceof YamlEdit.Set && edit.path().document() == index);
    return yaml.isPresent() && texts
        ? YamlEditor.edit(yaml.get(), edits.stream().map(TextEdits::inRegion).toList())
        : new EditResult.Refused("this change of a template is not understood", 1);
  }

  private static YamlEdit inRegion(YamlEdit edit) {
    YamlPath path = YamlPath.root(0);
    for (YamlPath.Step step : edit.path().steps()) {
      path =
          step instanceof YamlPath.Item item
              ? path.item(item.index())
              : path.key(((YamlPath.Key) step).name());
    }
    return new YamlEdit.Set(path, ((YamlEdit.Set) edit).value());
  }
}
