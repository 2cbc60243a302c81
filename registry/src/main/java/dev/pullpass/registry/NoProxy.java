package dev.pullpass.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hosts reached without a proxy: the list of {@code NO_PROXY} by the rules of Go's httpproxy.
 * An entry is {@code *}, an address, a CIDR block, or a name, each but the block with an optional
 * port; {@code example.com} covers itself and its subdomains, {@code .example.com} only those.
 * Loopback is always exempt.
 */
final class NoProxy {
  private final List<Entry> entries;

  private NoProxy(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private interface Entry {
    boolean covers(Origin origin);
  }

  static NoProxy parse(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      entry(part.trim().toLowerCase(Locale.ROOT)).ifPresent(entries::add);
    }
    return new NoProxy(entries);
  }

  boolean covers(Origin origin) {
    return isLoopback(origin.host()) || entries.stream().anyMatch(entry -> entry.covers(origin));
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost") || Address.parse(host).map(Address::isLoopback).orElse(false);
  }

  private static Optional<Entry> entry(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.equals("*")) {
      return Optional.of(origin -> true);
    }
    Optional<Address.Block> block = Address.Block.parse(text);
    return block.isPresent() ? block.map(NoProxy::within) : hostAndPort(text);
  }

  private static Entry within(Address.Block block) {
    return origin -> Address.parse(origin.host()).map(block::contains).orElse(false);
  }

  private static Optional<Entry> hostAndPort(String text) {
    int colon = text.lastIndexOf(':');
    boolean hasPort =
        colon >= 0
            && text.substring(colon + 1).matches("[0-9]{1,5}")
            && (text.indexOf(':') == colon || text.startsWith("]", colon - 1));
    String host = hasPort ? text.substring(0, colon) : text;
    if (host.isEmpty()) {
      return Optional.empty();
    }
    int port = hasPort ? Integer.parseInt(text.substring(colon + 1)) : 0;
    Entry named = Address.parse(host).<Entry>map(NoProxy::same).orElseGet(() -> domain(host));
    return Optional.of(origin -> (port == 0 || port == origin.port()) && named.covers(origin));
  }

  private static Entry same(Address address) {
    return origin -> Address.parse(origin.host()).map(address::equals).orElse(false);
  }

  private static Entry domain(String host) {
    String pattern = host.startsWith("*.") ? host.substring(1) : host;
    if (pattern.startsWith(".")) {
      return origin -> origin.host().endsWith(pattern);
    }
    return origin -> origin.host().equals(pattern) || origin.host().endsWith("." + pattern);
  }
}
