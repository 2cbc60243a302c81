package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.plan.ObjectRef;

/**
 * How one write is undone, if nobody changed since what it left. Fingerprints stand for contents
 * that must not be told.
 */
sealed interface Inverse {

  /** The object concerned. */
  ObjectRef target();

  /** The secret that was made is deleted. */
  record DropSecret(ObjectName secret, String fingerprint) implements Inverse {
    @Override
    public ObjectRef target() {
      return new ObjectRef("Secret", secret);
    }
  }

  /** The secret's former content comes back under its data key. */
  record RestoreSecret(ObjectName secret, String key, Confidential before, String fingerprint)
      implements Inverse {
    @Override
    public ObjectRef target() {
      return new ObjectRef("Secret", secret);
    }
  }

  /**
   * The entry that was added goes.
   *
   * @param wasAbsent there was no list at all before
   */
  record RemoveEntry(ObjectName account, String secret, boolean wasAbsent) implements Inverse {
    @Override
    public ObjectRef target() {
      return new ObjectRef("ServiceAccount", account);
    }
  }

  /** The entry that was removed comes back to its place. */
  record InsertEntry(ObjectName account, String secret, int place) implements Inverse {
    @Override
    public ObjectRef target() {
      return new ObjectRef("ServiceAccount", account);
    }
  }

  /**
   * The field has its former value.
   *
   * @param pointer the field's JSON pointer
   * @param before the former value; missing where there was none
   */
  record SetField(ObjectRef target, String pointer, JsonNode before, JsonNode after)
      implements Inverse {}
}
