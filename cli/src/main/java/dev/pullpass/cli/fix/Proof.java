package dev.pullpass.cli.fix;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.ConfigEdit;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.Answers;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Gathering;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.NodeSaid;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.core.plan.SecretEdit;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the registry whether a repair would help, before anything is written: the new credential for
 * the image, or the new image with the credentials that there are.
 */
record Proof(Cluster cluster, Registry registry, Instant now) {

  /** Why the repair would be of no use; empty where it would, or where nobody can tell. */
  Optional<String> objection(Repair repair) {
    Facts facts = repair.cause().first().facts();
    return repair.changes().stream()
        .flatMap(change -> objection(change, facts).stream())
        .findFirst();
  }

  private Optional<String> objection(Change change, Facts facts) {
    if (change instanceof Change.EditTemplate edit
        && edit.edit() instanceof TemplateEdit.SetImage set) {
      return image(facts, set.to());
    }
    Optional<Confidential> content = content(change).or(() -> named(change).flatMap(this::now));
    return content.isEmpty()
        ? Optional.empty()
        : facts.image().flatMap(image -> credential(image, content.get(), facts));
  }

  /** The secret that would be named; one that the repair makes is not there yet. */
  private static Optional<ObjectName> named(Change change) {
    if (change instanceof Change.Wire wire) {
      return Optional.of(new ObjectName(wire.account().namespace(), wire.secret()));
    }
    if (!(change instanceof Change.EditTemplate edit)) {
      return Optional.empty();
    }
    String namespace = edit.target().name().namespace();
    if (edit.edit() instanceof TemplateEdit.AddPullSecret add) {
      return Optional.of(new ObjectName(namespace, add.secret()));
    }
    return edit.edit() instanceof TemplateEdit.ReplacePullSecret replace
        ? Optional.of(new ObjectName(namespace, replace.to()))
        : Optional.empty();
  }

  /** What the secret would hold. */
  private Optional<Confidential> content(Change change) {
    if (change instanceof Change.PutSecret put) {
      return given(put.content());
    }
    if (!(change instanceof Change.EditSecret edit)) {
      return Optional.empty();
    }
    if (edit.edit() instanceof SecretEdit.Replace replace) {
      return given(replace.content());
    }
    return now(edit.secret()).flatMap(content -> edited(edit.edit(), content));
  }

  private static Optional<Confidential> given(SecretContent content) {
    return content instanceof SecretContent.Given given
        ? Optional.of(given.configJson())
        : Optional.empty();
  }

  private static Optional<Confidential> edited(SecretEdit edit, Confidential content) {
    if (edit instanceof SecretEdit.RenameKey rename) {
      return ConfigEdit.rename(content, rename.from(), rename.to());
    }
    return edit instanceof SecretEdit.SetEntry set
        ? ConfigEdit.set(content, set.key(), set.credential())
        : ConfigEdit.mend(content);
  }

  /** Of either form, as a {@code config.json}. */
  private Optional<Confidential> now(ObjectName name) {
    Map<String, Confidential> data =
        cluster.secret(name).found().map(Secret::data).orElse(Map.of());
    return Optional.ofNullable(data.get(".dockerconfigjson"))
        .or(() -> Optional.ofNullable(data.get(".dockercfg")).flatMap(ConfigEdit::ofDockercfg));
  }

  /** Content for other registries is no fault where the pod brings a credential besides. */
  private Optional<String> credential(ImageReference image, Confidential content, Facts facts) {
    DockerConfig config = DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, content.reveal());
    List<PlannedCredential> planned =
        Keyring.lookup(List.of(new SecretConfig("", config)), image.repository());
    if (planned.isEmpty() && !facts.plan().credentials().isEmpty()) {
      return Optional.empty();
    }
    if (planned.isEmpty()) {
      return Optional.of("it would still hold no entry that matches " + image.domain());
    }
    for (PlannedCredential one : planned) {
      RegistryAnswer answer = registry.manifest(image, Optional.of(one.credential()));
      if (answer.isOk() || answer.fault().isPresent() || answer.isAbsent()) {
        return Optional.empty();
      }
      if (answer.status() != 401 && answer.status() != 403) {
        return Optional.empty();
      }
    }
    return Optional.of("the registry refuses that credential for " + image.repository());
  }

  /** Without what the node said of the old image. */
  private static Facts unsaid(Facts facts) {
    return new Facts(
        facts.pod(),
        facts.container(),
        facts.reference(),
        facts.plan(),
        NodeSaid.of(ContainerState.NONE, List.of()),
        facts.around(),
        facts.answers(),
        facts.now());
  }

  /** The new image, as the pod's own credentials find it. */
  private Optional<String> image(Facts facts, String reference) {
    Finding finding = Diagnosis.of(asked(facts, reference));
    String name = finding.cause().name();
    return name.equals("Pullable") || name.equals("CannotTell") || isUnheard(finding)
        ? Optional.empty()
        : Optional.of(reference + " cannot be pulled either: " + finding.cause().summary());
  }

  /** What cannot be reached from here may well be reached from the node. */
  private static boolean isUnheard(Finding finding) {
    Answers answers = finding.facts().answers();
    return Stream.concat(answers.planned().stream(), answers.anonymous().stream())
        .anyMatch(answer -> answer.fault().isPresent());
  }

  /** The container with another image, and what the registry answers to that. */
  private Facts asked(Facts facts, String reference) {
    Container old = facts.container();
    Container changed =
        new Container(old.name(), old.kind(), reference, old.pullPolicy(), ContainerState.NONE);
    Facts gathered = new Gathering(cluster, now).of(facts.pod(), changed);
    return Inquiry.complete(unsaid(gathered), registry);
  }

  /** The image with the digest that its tag has now; as it is where the registry does not tell. */
  String pinned(Facts facts, String reference) {
    return asked(facts, reference)
        .answers()
        .decisive()
        .flatMap(RegistryAnswer::digest)
        .filter(digest -> !reference.contains("@"))
        .map(digest -> reference + "@" + digest)
        .orElse(reference);
  }
}
