package dev.pullpass.core.report;

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
import java.time.Instant;

/** The view of an hour later: events are gone. */
record WithoutEvents(ObjectSink next) implements ObjectSink {

  @Override
  public void pod(Pod pod) {
    next.pod(pod);
  }

  @Override
  public void secret(Secret secret) {
    next.secret(secret);
  }

  @Override
  public void serviceAccount(ServiceAccount account) {
    next.serviceAccount(account);
  }

  @Override
  public void event(PullEvent event) {
    // gone
  }

  @Override
  public void node(Node node) {
    next.node(node);
  }

  @Override
  public void workload(Workload workload) {
    next.workload(workload);
  }

  @Override
  public void autoscaler(Autoscaler autoscaler) {
    next.autoscaler(autoscaler);
  }

  @Override
  public void namespace(Namespace name) {
    next.namespace(name);
  }

  @Override
  public void seen(Subject subject, String namespace) {
    next.seen(subject, namespace);
  }

  @Override
  public void timestamp(Instant moment) {
    next.timestamp(moment);
  }
}
