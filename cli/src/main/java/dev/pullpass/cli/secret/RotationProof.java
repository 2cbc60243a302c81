package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.DockerConfigWriter;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a new credential can take the place of the old one. */
record RotationProof(Io io, Registry registry, Rotation rotation) {
  private static final String NAME = "the new credential";

  /** True if it pulls all of these. */
  boolean pulls(List<String> images) {
    boolean all = true;
    for (String image : images) {
      all &= pulls(image);
    }
    return all;
  }

  private boolean pulls(String image) {
    Confidential content =
        DockerConfigWriter.write(Map.of(rotation.key().text(), rotation.fresh()));
    return new Proof(io, registry).pulls(NAME, content, image);
  }

  /**
   * True if it pulls one at least, and all that the old one pulls: what neither does, an image that
   * was deleted say, is no reason to keep the old one.
   */
  boolean isNoWorse(List<String> images) {
    int pulled = 0;
    boolean worse = false;
    for (String image : images) {
      if (pulls(image)) {
        pulled++;
      } else if (oldPulls(image)) {
        io.say("    the old credential does pull it");
        worse = true;
      } else {
        io.say("    the old credential does not pull it either");
      }
    }
    return pulled > 0 && !worse;
  }

  private boolean oldPulls(String image) {
    return Reference.parse(image) instanceof ImageReference reference
        && registry.manifest(reference, Optional.of(rotation.old())).isOk();
  }
}
