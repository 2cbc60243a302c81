package dev.pullpass.core.plan;

import dev.pullpass.core.cluster.ObjectName;
import java.util.List;

/**
 * One thing that should be so, wherever the object stands now: making it so twice is making it so
 * once. Its type tells when its turn is: secrets first, since a service account that names an
 * absent one only makes noise; pods when all lists are as they should be, since they copy them when
 * they are made; what nobody names any more goes last.
 */
public sealed interface Change {

  /** The object that changes. */
  ObjectRef target();

  /** When its turn is. */
  Phase phase();

  /** The order of changes: those of one phase do not depend on each other. */
  enum Phase {
    SECRETS,
    ACCOUNTS,
    TEMPLATES,
    UNWIRING,
    PODS,
    CLEARING
  }

  /** A pull secret with this content exists; it is made, or, where it is pullpass's, updated. */
  record PutSecret(ObjectName secret, SecretContent content) implements Change {
    @Override
    public ObjectRef target() {
      return new ObjectRef("Secret", secret);
    }

    @Override
    public Phase phase() {
      return Phase.SECRETS;
    }
  }

  /** The content of a pull secret that exists is changed in place; all else in it stays. */
  record EditSecret(ObjectName secret, SecretEdit edit) implements Change {
    @Override
    public ObjectRef target() {
      return new ObjectRef("Secret", secret);
    }

    @Override
    public Phase phase() {
      return Phase.SECRETS;
    }
  }

  /**
   * The content of a broken pull secret is written so that the kubelet can read it; where what was
   * meant is not plain from what is left, other changes are made instead.
   */
  record MendOrElse(ObjectName secret, List<Change> otherwise) implements Change {
    public MendOrElse {
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public ObjectRef target() {
      return new ObjectRef("Secret", secret);
    }

    @Override
    public Phase phase() {
      return Phase.SECRETS;
    }
  }

  /** A service account names the secret; its other entries stay, in their order. */
  record Wire(ObjectName account, String secret) implements Change {
    @Override
    public ObjectRef target() {
      return new ObjectRef("ServiceAccount", account);
    }

    @Override
    public Phase phase() {
      return Phase.ACCOUNTS;
    }
  }

  /** A service account no longer names the secret; its other entries stay, in their order. */
  record Unwire(ObjectName account, String secret) implements Change {
    @Override
    public ObjectRef target() {
      return new ObjectRef("ServiceAccount", account);
    }

    @Override
    public Phase phase() {
      return Phase.UNWIRING;
    }
  }

  /** A workload's pod template, or a bare pod's spec, is changed in one place. */
  record EditTemplate(ObjectRef target, TemplateEdit edit) implements Change {
    @Override
    public Phase phase() {
      return Phase.TEMPLATES;
    }
  }

  /**
   * A pod is evicted, within its disruption budget, so that its owner makes it anew.
   *
   * @param uid the pod that is meant; another one of the same name stays
   */
  record Evict(ObjectName pod, String uid) implements Change {
    @Override
    public ObjectRef target() {
      return new ObjectRef("Pod", pod);
    }

    @Override
    public Phase phase() {
      return Phase.PODS;
    }
  }

  /** A secret that pullpass made is deleted; any other stays. */
  record DropSecret(ObjectName secret) implements Change {
    @Override
    public ObjectRef target() {
      return new ObjectRef("Secret", secret);
    }

    @Override
    public Phase phase() {
      return Phase.CLEARING;
    }
  }
}
