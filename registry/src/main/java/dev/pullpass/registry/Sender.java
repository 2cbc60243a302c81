package dev.pullpass.registry;

import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault.Kind;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Sends a request to where it leads in the end: over plain HTTP where a declared-insecure host
 * speaks no TLS, once more after a short {@code Retry-After}, and along redirects, on which
 * authorization never leaves its origin.
 */
final class Sender {
  private static final int REDIRECTS = 5;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
  private static final Set<Kind> OTHER_SCHEME =
      Set.of(Kind.HTTP_ON_HTTPS, Kind.CONNECTION_REFUSED, Kind.CONNECTION_LOST);

  private final Wire wire;
  private final RegistrySettings settings;
  private final HostMemory memory;

  Sender(Wire wire, RegistrySettings settings, HostMemory memory) {
    this.wire = wire;
    this.settings = settings;
    this.memory = memory;
  }

  /** The answer at the end of the redirects; a redirect itself where it must not be followed. */
  Reply send(Request request, Deadline deadline) {
    Request current = request;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Reply reply = patiently(current, deadline);
      Optional<URI> target = target(reply);
      if (target.isEmpty()) {
        return reply;
      }
      current = ((Reply.Answered) reply).request().redirectedTo(target.get());
    }
    String host = Origin.of(current.url()).authority();
    return new Reply.Failed(
        new NetworkFault(
            Kind.REDIRECT_LOOP,
            host,
            "more than " + REDIRECTS + " redirects, the last to " + host));
  }

  // Only GET and HEAD: the form of a POST holds a password, which stays with its origin.
  private Optional<URI> target(Reply reply) {
    return reply instanceof Reply.Answered answer
            && MOVED.contains(answer.status())
            && answer.request().form().isEmpty()
        ? answer
            .header("Location")
            .flatMap(location -> resolve(answer.url(), location))
            .filter(this::mayBeFollowed)
        : Optional.empty();
  }

  private static Optional<URI> resolve(URI base, String location) {
    try {
      return Origin.url(base.resolve(location).toString());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private boolean mayBeFollowed(URI target) {
    Origin origin = Origin.of(target);
    return !origin.isPlain() || settings.isInsecure(origin);
  }

  private Reply patiently(Request request, Deadline deadline) {
    Reply reply = byScheme(request, deadline);
    if (!(reply instanceof Reply.Answered answer)) {
      return reply;
    }
    Optional<Long> seconds = RetryAfter.shortWait(answer, settings, deadline);
    if (seconds.isEmpty() || !RetryAfter.sleep(seconds.get())) {
      return reply;
    }
    return byScheme(request, deadline);
  }

  private Reply byScheme(Request request, Deadline deadline) {
    Origin origin = Origin.of(request.url());
    if (origin.isPlain() || !settings.isInsecure(origin)) {
      return remembering(request, deadline);
    }
    Optional<String> known = memory.scheme(origin);
    return known.isPresent()
        ? remembering(request.at(as(known.get(), request.url())), deadline)
        : eitherScheme(request, deadline);
  }

  // containerd takes loopback for plain HTTP; and some servers never answer a TLS greeting there.
  // What authorizes a request is not tried in the clear first.
  private Reply eitherScheme(Request request, Deadline deadline) {
    boolean plainFirst =
        NoProxy.isLoopback(Origin.of(request.url()).host())
            && request.authorization().isEmpty()
            && request.form().isEmpty();
    String first = plainFirst ? "http" : "https";
    Reply reply = remembering(request.at(as(first, request.url())), deadline);
    if (!isOtherScheme(reply)) {
      memory.speaks(Origin.of(request.url()), first);
      return reply;
    }
    String second = plainFirst ? "https" : "http";
    Reply other = remembering(request.at(as(second, request.url())), deadline);
    if (other instanceof Reply.Failed) {
      return reply;
    }
    memory.speaks(Origin.of(request.url()), second);
    return other;
  }

  // A TLS server answers plain HTTP with 400, or hangs up.
  private static boolean isOtherScheme(Reply reply) {
    return reply instanceof Reply.Answered answer
        ? answer.status() == 400
        : OTHER_SCHEME.contains(((Reply.Failed) reply).fault().kind());
  }

  private Reply remembering(Request request, Deadline deadline) {
    Origin origin = Origin.of(request.url());
    Optional<NetworkFault> trouble = memory.trouble(origin);
    if (trouble.isPresent()) {
      return new Reply.Failed(trouble.get());
    }
    if (deadline.passed()) {
      return new Reply.Failed(wire.late(request.url()));
    }
    Reply reply = wire.exchange(request, deadline);
    if (reply instanceof Reply.Failed failed) {
      memory.failed(origin, failed.fault());
    }
    return reply;
  }

  private static URI as(String scheme, URI url) {
    return URI.create(scheme + url.toString().substring("https".length()));
  }
}
