package dev.pullpass.testkit.real;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;

/** The kinds of key that an authority works with; both are part of every JDK. */
enum KeyKind {
  /** What token servers sign with (RS256). Takes a second or two to make. */
  RSA("RSA", 2048, "SHA256withRSA", "06092a864886f70d01010b0500"),
  /** P-256, made in an instant. */
  ELLIPTIC("EC", 256, "SHA256withECDSA", "06082a8648ce3d040302");

  private final String keys;
  private final int bits;
  private final String signature;

  /** What identifies the signatures, in DER, in hexadecimal. */
  private final String identifier;

  KeyKind(String keys, int bits, String signature, String identifier) {
    this.keys = keys;
    this.bits = bits;
    this.signature = signature;
    this.identifier = identifier;
  }

  /** The {@code AlgorithmIdentifier} of its signatures (RFC 8017 A.2.4, RFC 5758 §3.2). */
  byte[] identifier() {
    return Der.sequence(HexFormat.of().parseHex(identifier));
  }

  KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(keys + " is part of every JDK", impossible);
    }
  }

  byte[] sign(PrivateKey key, byte[] body) {
    try {
      Signature signing = Signature.getInstance(signature);
      signing.initSign(key);
      signing.update(body);
      return signing.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(signature + " is part of every JDK", impossible);
    }
  }
}
