package dev.pullpass.registry;

import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells what went wrong from the exception that ended a connection. The first rule that fits names
 * the fault; a time-out inside a handshake is a time-out, an expired certificate comes before an
 * untrusted one.
 */
final class Faults {
  private Faults() {}

  private record Rule(Kind kind, Predicate<Throwable> fits) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(Kind.PROXY_FAILURE, fault -> says(fault, "Unable to tunnel through proxy")),
          new Rule(Kind.HOST_UNKNOWN, UnknownHostException.class::isInstance),
          new Rule(Kind.TIMED_OUT, Faults::isTimeout),
          new Rule(Kind.CONNECTION_REFUSED, Faults::isRefusal),
          new Rule(Kind.CERTIFICATE_EXPIRED, CertificateExpiredException.class::isInstance),
          new Rule(Kind.CERTIFICATE_EXPIRED, CertificateNotYetValidException.class::isInstance),
          new Rule(Kind.CERTIFICATE_MISMATCH, Faults::isWrongName),
          new Rule(Kind.CERTIFICATE_UNTRUSTED, CertPathBuilderException.class::isInstance),
          new Rule(Kind.CERTIFICATE_UNTRUSTED, CertPathValidatorException.class::isInstance),
          new Rule(Kind.CERTIFICATE_UNTRUSTED, CertificateException.class::isInstance),
          new Rule(Kind.HTTP_ON_HTTPS, fault -> says(fault, "unrecognized SSL message")));

  static NetworkFault of(IOException fault, Origin origin, Proxies.Route route) {
    List<Throwable> chain = chain(fault);
    Kind kind = kind(chain);
    String detail = detail(chain, kind);
    // Through a proxy only the proxy is connected to, so a failed connection is the proxy's.
    if (route.isProxied() && isConnecting(kind)) {
      return new NetworkFault(
          Kind.PROXY_FAILURE, origin.authority(), "proxy " + route.name() + ": " + detail);
    }
    return new NetworkFault(kind, origin.authority(), detail);
  }

  private static Kind kind(List<Throwable> chain) {
    for (Rule rule : RULES) {
      if (chain.stream().anyMatch(rule.fits())) {
        return rule.kind();
      }
    }
    return Kind.CONNECTION_LOST;
  }

  private static String detail(List<Throwable> chain, Kind kind) {
    Throwable telling =
        chain.stream().filter(fault -> tells(fault, kind)).findFirst().orElse(chain.get(0));
    String message = telling.getMessage();
    if (message == null) {
      return telling.getClass().getSimpleName();
    }
    return kind == Kind.HOST_UNKNOWN ? "no such host: " + message : message;
  }

  private static boolean tells(Throwable fault, Kind kind) {
    return RULES.stream().anyMatch(rule -> rule.kind() == kind && rule.fits().test(fault));
  }

  private static List<Throwable> chain(Throwable fault) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable next = fault; next != null && chain.size() < 16; next = next.getCause()) {
      chain.add(next);
    }
    return chain;
  }

  private static boolean isConnecting(Kind kind) {
    return kind == Kind.HOST_UNKNOWN
        || kind == Kind.CONNECTION_REFUSED
        || kind == Kind.PROXY_FAILURE;
  }

  private static boolean isTimeout(Throwable fault) {
    return fault instanceof SocketTimeoutException
        || (fault instanceof ConnectException && says(fault, "timed out"));
  }

  // A firewall that rejects shows as "No route to host" or "Network is unreachable".
  private static boolean isRefusal(Throwable fault) {
    return fault instanceof ConnectException
        || fault instanceof NoRouteToHostException
        || says(fault, "Network is unreachable");
  }

  private static boolean isWrongName(Throwable fault) {
    return fault instanceof CertificateException
        && (says(fault, "No subject alternative") || says(fault, "No name matching"));
  }

  private static boolean says(Throwable fault, String words) {
    String message = fault.getMessage();
    return message != null && message.contains(words);
  }
}
