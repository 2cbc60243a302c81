package dev.pullpass.registry;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A literal IP address. Names are never looked up here. */
record Address(BigInteger value, int bits) {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  /** The address, if the text is one; IPv6 with or without brackets. */
  static Optional<Address> parse(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    boolean v4 = bare.matches(OCTET + "(\\." + OCTET + "){3}");
    boolean v6 = bare.indexOf(':') >= 0 && bare.matches("[0-9a-fA-F:.]+");
    return v4 || v6 ? literal(bare) : Optional.empty();
  }

  private static Optional<Address> literal(String text) {
    try {
      // The form was checked, so this parses and does not ask a name server.
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return Optional.of(new Address(new BigInteger(1, bytes), bytes.length * 8));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }

  boolean isLoopback() {
    return bits == 32 ? value.shiftRight(24).intValue() == 127 : value.equals(BigInteger.ONE);
  }

  /** A CIDR block ({@code 10.0.0.0/8}). */
  record Block(Address base, int prefix) {

    static Optional<Block> parse(String text) {
      int slash = text.indexOf('/');
      if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
        return Optional.empty();
      }
      int prefix = Integer.parseInt(text.substring(slash + 1));
      return Address.parse(text.substring(0, slash))
          .filter(base -> prefix <= base.bits())
          .map(base -> new Block(base, prefix));
    }

    boolean contains(Address address) {
      int rest = base.bits() - prefix;
      return address.bits() == base.bits()
          && address.value().shiftRight(rest).equals(base.value().shiftRight(rest));
    }
  }
}
