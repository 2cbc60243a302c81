package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.Autoscaler;
import dev.pullpass.core.cluster.Namespace;
import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.cluster.ObjectSink;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.PullEvent;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Subject;
import dev.pullpass.core.cluster.Workload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a reader hands over, in order. */
final class Collected implements ObjectSink {
  final List<Object> objects = new ArrayList<>();
  final List<Subject> seen = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  private Instant newest = Instant.MIN;

  static Collected of(String dump) {
    return of(dump.getBytes(StandardCharsets.UTF_8));
  }

  static Collected of(byte[] dump) {
    Collected collected = new Collected();
    new DumpReader(new ByteArrayInputStream(dump)).read("-", collected);
    return collected;
  }

  <T> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Instant newest() {
    return newest;
  }

  @Override
  public void pod(Pod pod) {
    objects.add(pod);
  }

  @Override
  public void secret(Secret secret) {
    objects.add(secret);
  }

  @Override
  public void serviceAccount(ServiceAccount account) {
    objects.add(account);
  }

  @Override
  public void event(PullEvent event) {
    objects.add(event);
  }

  @Override
  public void node(Node node) {
    objects.add(node);
  }

  @Override
  public void workload(Workload workload) {
    objects.add(workload);
  }

  @Override
  public void autoscaler(Autoscaler autoscaler) {
    objects.add(autoscaler);
  }

  @Override
  public void namespace(Namespace namespace) {
    objects.add(namespace);
  }

  @Override
  public void seen(Subject subject, String namespace) {
    seen.add(subject);
  }

  @Override
  public void timestamp(Instant moment) {
    newest = moment.isAfter(newest) ? moment : newest;
  }

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }
}
