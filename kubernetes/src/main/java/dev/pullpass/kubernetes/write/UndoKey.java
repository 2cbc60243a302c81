package dev.pullpass.kubernetes.write;

import dev.pullpass.core.credential.Confidential;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that former contents of secrets are encrypted with in undo files (AES-256, GCM). It stays
 * in a file of its own that only its owner can read, so that an undo file by itself tells nothing.
 */
public final class UndoKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;

  private UndoKey(byte[] key) {
    this.key = key.clone();
  }

  /** Reads the key from its file, which is made where it is not there. */
  public static UndoKey in(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new WriteProblem(file + " is no key for undo files; move it away");
      }
      return new UndoKey(key);
    } catch (IOException failed) {
      throw new WriteProblem(
          "cannot keep a key for undo files in " + file + ": " + failed.getClass().getSimpleName(),
          failed);
    }
  }

  /** A key that nobody keeps, for plans that are only shown. */
  public static UndoKey passing() {
    return new UndoKey(random(KEY_BYTES));
  }

  /**
   * Made aside and linked, which fails where there is one already: so two that start at once agree,
   * and none reads half a key.
   */
  private static void create(Path file) throws IOException {
    Path folder = UndoFile.folder(file);
    UndoFile.makeFolder(folder);
    Path half =
        Files.createTempFile(
            folder,
            "key",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(half, random(KEY_BYTES));
      Files.createLink(file, half);
    } catch (FileAlreadyExistsException another) {
      // Whoever was first has made the key for both.
      return;
    } finally {
      Files.delete(half);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  Fingerprints fingerprints() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return new Fingerprints(mac.doFinal("fingerprints".getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String encrypt(Confidential content) {
    byte[] nonce = random(NONCE_BYTES);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, content.reveal());
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /** Empty content where the key is another one, or the text was changed, throws. */
  Confidential decrypt(String text) {
    byte[] all = Base64.getDecoder().decode(text);
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    return Confidential.of(
        run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length)));
  }

  private byte[] run(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException wrong) {
      throw new WriteProblem(
          "the undo file was written with another key, or changed since; its secrets cannot be"
              + " restored");
    }
  }
}
