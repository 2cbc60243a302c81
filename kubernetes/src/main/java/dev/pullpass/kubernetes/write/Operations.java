package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.Change.Phase;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.kubernetes.ApiRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From changes, and from their inverses, to operations on objects. */
record Operations(Ownership ownership, Fingerprints fingerprints) {

  private record Simple(ObjectRef target, Phase phase, Function<JsonNode, Decision> decision)
      implements Operation {
    @Override
    public Decision decide(JsonNode live) {
      return decision.apply(live);
    }
  }

  /** What makes a change so. */
  Operation of(Change change) {
    return new Simple(change.target(), change.phase(), live -> decide(change, live));
  }

  private Decision decide(Change change, JsonNode live) {
    if (change instanceof Change.PutSecret put) {
      return put.content() instanceof SecretContent.Given given
          ? secrets(put.target()).put(given.configJson(), live)
          : new Decision.Refused("the content of secret " + put.secret() + " is not known yet");
    }
    if (change instanceof Change.EditSecret edit) {
      return secrets(edit.target()).edit(edit.edit(), live);
    }
    if (change instanceof Change.Wire wire) {
      return Accounts.add(wire.account(), wire.secret(), live);
    }
    if (change instanceof Change.Unwire unwire) {
      return Accounts.remove(unwire.account(), unwire.secret(), live);
    }
    if (change instanceof Change.EditTemplate edit) {
      return new Templates(edit.target(), live).decide(edit.edit());
    }
    if (change instanceof Change.Evict evict) {
      return Evictions.decide(evict, live);
    }
    return secrets(change.target()).drop(Optional.empty(), live);
  }

  private Secrets secrets(ObjectRef target) {
    return new Secrets(target.name(), ownership, fingerprints);
  }

  /** What undoes a write; the order is that of undoing, whatever the kind. */
  Operation of(Inverse inverse) {
    return new Simple(inverse.target(), Phase.SECRETS, live -> decide(inverse, live));
  }

  private Decision decide(Inverse inverse, JsonNode live) {
    if (inverse instanceof Inverse.DropSecret drop) {
      return secrets(drop.target()).drop(Optional.of(drop.fingerprint()), live);
    }
    if (inverse instanceof Inverse.RestoreSecret restore) {
      return secrets(restore.target()).restore(restore, live);
    }
    if (inverse instanceof Inverse.RemoveEntry remove) {
      return Accounts.remove(remove.account(), remove.secret(), live, remove.wasAbsent());
    }
    if (inverse instanceof Inverse.InsertEntry insert) {
      return Accounts.insert(insert.account(), insert.secret(), insert.place(), live);
    }
    return reset((Inverse.SetField) inverse, live);
  }

  private static Decision reset(Inverse.SetField field, JsonNode live) {
    JsonNode now = live.at(field.pointer());
    if (now.equals(field.before()) || live.isMissingNode()) {
      return new Decision.Settled(live.isMissingNode() ? "is gone" : "is as it was before");
    }
    if (!now.equals(field.after())) {
      return new Decision.Refused(
          field.target() + " was changed since at " + field.pointer() + "; it stays as it is");
    }
    var patch = Objects.patch(live);
    patch.add(
        Objects.operation(
            field.before().isMissingNode() ? "remove" : "replace",
            field.pointer(),
            field.before()));
    return new Decision.Write(
        ApiRequest.patch(Objects.path(field.target()), patch),
        new Decision.Difference(
            List.of(field.pointer() + ": " + now), List.of(field.pointer() + ": " + before(field))),
        Optional.empty());
  }

  private static String before(Inverse.SetField field) {
    return field.before().isMissingNode() ? "(none)" : field.before().toString();
  }
}
