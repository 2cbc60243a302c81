package dev.pullpass.testkit.registry;

import dev.pullpass.testkit.registry.personality.Reply;
import dev.pullpass.testkit.registry.personality.Situation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way in which a registry, or what stands before it, misbehaves. */
public sealed interface Fault {

  /** What becomes of the real reply to a request for the path. */
  default Reply alter(Reply real, String path) {
    return real;
  }

  /** The situation that the registry itself answers for, in its own words. */
  default Optional<Situation> situation() {
    return Optional.empty();
  }

  /** A status with an empty body: 500, 502, 503. */
  record Status(int status) implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      return Reply.empty(status);
    }
  }

  /** Any refusal in the OCI form: a policy (412), a disabled namespace (405), a deleted project. */
  record Refusal(int status, String code, String message) implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      return Reply.error(status, code, message);
    }
  }

  /** 429 in the registry's own words, with {@code Retry-After} if it is not negative. */
  record TooManyRequests(int retryAfterSeconds) implements Fault {
    @Override
    public Optional<Situation> situation() {
      return Optional.of(Situation.RATE_LIMITED);
    }

    @Override
    public Reply alter(Reply real, String path) {
      return retryAfterSeconds < 0
          ? real
          : real.with("Retry-After", Integer.toString(retryAfterSeconds));
    }
  }

  /** The caller's address is not let in, in the registry's own words. */
  record Firewall() implements Fault {
    @Override
    public Optional<Situation> situation() {
      return Optional.of(Situation.FIREWALLED);
    }
  }

  /** The right answer, late. */
  record Slow(Duration delay) implements Fault {}

  /** The right headers, half of the body, and then the connection is closed. */
  record CutConnection() implements Fault {}

  /** A 200 whose body is this long, sent in chunks without a length. */
  record HugeBody(long bytes) implements Fault {}

  /** The right body under another {@code Content-Type}. */
  record ContentType(String value) implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      return replace(real, "Content-Type", value);
    }
  }

  /** Every request is sent back to where it came from. */
  record RedirectLoop() implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      return Reply.empty(307).with("Location", path);
    }
  }

  /** Every request is sent elsewhere. */
  record RedirectTo(URI location) implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      return Reply.empty(307).with("Location", location.toString());
    }
  }

  /** Challenges send the client to this realm for its token. */
  record ForeignRealm(URI realm) implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      List<Map.Entry<String, String>> headers =
          real.headers().stream().map(header -> swap(header)).toList();
      return new Reply(real.status(), headers, real.body());
    }

    private Map.Entry<String, String> swap(Map.Entry<String, String> header) {
      String value = header.getValue().replaceFirst("realm=\"[^\"]*\"", "realm=\"" + realm + "\"");
      return header.getKey().equals("WWW-Authenticate")
          ? Map.entry(header.getKey(), value)
          : header;
    }
  }

  /** The right status and type, with a body that is no JSON. */
  record GarbageJson() implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      return new Reply(real.status(), real.headers(), "{\"errors\":[{\"code\": \u0001<html>");
    }
  }

  /** The right status and type, without a body. */
  record EmptyBody() implements Fault {
    @Override
    public Reply alter(Reply real, String path) {
      return new Reply(real.status(), real.headers(), "");
    }
  }

  private static Reply replace(Reply reply, String name, String value) {
    List<Map.Entry<String, String>> others =
        reply.headers().stream().filter(header -> !header.getKey().equals(name)).toList();
    return new Reply(reply.status(), others, reply.body()).with(name, value);
  }
}
