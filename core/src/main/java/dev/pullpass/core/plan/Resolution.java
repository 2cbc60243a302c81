package dev.pullpass.core.plan;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.ConfigEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Changes with their questions answered. They belong together: where one question stays open, none
 * of them is made.
 *
 * @param changes what to do; empty where something is open
 * @param open what nobody answered
 * @param missing secrets that were to be copied and cannot be read
 */
public record Resolution(List<Change> changes, List<Question> open, List<ObjectName> missing) {

  public Resolution {
    changes = List.copyOf(changes);
    open = List.copyOf(open);
    missing = List.copyOf(missing);
  }

  /** Answers the questions and reads what is to be copied. */
  public static Resolution of(List<Change> wanted, Cluster cluster, Respondent who) {
    Work work = new Work(cluster, who);
    List<Change> changes = wanted.stream().flatMap(work::resolve).distinct().toList();
    boolean whole = work.open.isEmpty() && work.missing.isEmpty();
    return new Resolution(whole ? changes : List.of(), work.open, work.missing);
  }

  private static final class Work {
    private final Cluster cluster;
    private final Respondent who;
    private final List<Question> open = new ArrayList<>();
    private final List<ObjectName> missing = new ArrayList<>();

    private Work(Cluster cluster, Respondent who) {
      this.cluster = cluster;
      this.who = who;
    }

    private Stream<Change> resolve(Change change) {
      if (change instanceof Change.MendOrElse mend) {
        return isMendable(mend.secret())
            ? Stream.of(new Change.EditSecret(mend.secret(), new SecretEdit.Mend()))
            : mend.otherwise().stream().flatMap(this::resolve);
      }
      return single(change).stream();
    }

    /** True if what its author meant is plain from what is there. */
    private boolean isMendable(ObjectName secret) {
      return cluster.secret(secret).found().stream()
          .flatMap(found -> found.data().values().stream())
          .anyMatch(content -> ConfigEdit.mend(content).isPresent());
    }

    private Optional<Change> single(Change change) {
      if (change instanceof Change.PutSecret put) {
        return content(put.content()).map(given -> new Change.PutSecret(put.secret(), given));
      }
      if (change instanceof Change.EditSecret edit) {
        return edit(edit.edit()).map(known -> new Change.EditSecret(edit.secret(), known));
      }
      if (change instanceof Change.EditTemplate edit
          && edit.edit() instanceof TemplateEdit.ChooseImage choose) {
        return image(edit.target(), choose)
            .map(known -> new Change.EditTemplate(edit.target(), known));
      }
      return Optional.of(change);
    }

    private Optional<SecretContent> content(SecretContent content) {
      if (content instanceof SecretContent.CopyOf copy) {
        return copied(copy.source());
      }
      if (content instanceof SecretContent.Asked asked) {
        Question.Login login = asked.login();
        return answered(login, who.login(login))
            .map(credential -> ConfigEdit.single(login.key(), credential))
            .map(SecretContent.Given::new);
      }
      return Optional.of(content);
    }

    private Optional<SecretContent> copied(ObjectName source) {
      Optional<SecretContent> content =
          cluster.secret(source).found().flatMap(Work::configJson).map(SecretContent.Given::new);
      if (content.isEmpty()) {
        missing.add(source);
      }
      return content;
    }

    /** Secrets of the wrong type may hold it under a key of their own, {@code config.json} say. */
    private static Optional<Confidential> configJson(Secret secret) {
      Optional<Confidential> modern = Optional.ofNullable(secret.data().get(".dockerconfigjson"));
      return modern.or(
          () -> new TreeMap<>(secret.data()).entrySet().stream().flatMap(Work::config).findFirst());
    }

    private static Stream<Confidential> config(Map.Entry<String, Confidential> entry) {
      return (entry.getKey().endsWith("dockercfg")
              ? ConfigEdit.ofDockercfg(entry.getValue())
              : ConfigEdit.sound(entry.getValue()))
          .stream();
    }

    private Optional<SecretEdit> edit(SecretEdit edit) {
      if (edit instanceof SecretEdit.AskEntry ask) {
        return answered(ask.login(), who.login(ask.login()))
            .map(credential -> new SecretEdit.SetEntry(ask.key(), credential));
      }
      if (edit instanceof SecretEdit.Replace replace) {
        return content(replace.content()).map(SecretEdit.Replace::new);
      }
      return Optional.of(edit);
    }

    private Optional<TemplateEdit> image(ObjectRef workload, TemplateEdit.ChooseImage choose) {
      Question.Choice choice =
          new Question.Choice(workload, choose.container(), choose.from(), choose.candidates());
      return answered(choice, who.choice(choice))
          .map(image -> new TemplateEdit.SetImage(choose.container(), choose.from(), image));
    }

    private <T> Optional<T> answered(Question question, Optional<T> answer) {
      if (answer.isEmpty()) {
        open.add(question);
      }
      return answer;
    }
  }
}
