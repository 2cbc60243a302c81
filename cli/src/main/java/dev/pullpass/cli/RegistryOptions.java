package dev.pullpass.cli;

import dev.pullpass.core.facts.RecordedRegistry;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.UserInfo;
import dev.pullpass.registry.RegistryClient;
import dev.pullpass.registry.RegistrySettings;
import dev.pullpass.registry.Thrift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How registries are asked. */
public final class RegistryOptions {
  @Option(
      names = "--ca-file",
      paramLabel = "PEM",
      description = "trust these certificates too; may be given several times")
  private List<Path> authorities = new ArrayList<>();

  @Option(
      names = "--insecure-registry",
      paramLabel = "HOST[:PORT]",
      description = "accept unverified TLS and plain HTTP of this host; may be given several times")
  private List<String> insecure = new ArrayList<>();

  @Option(
      names = "--trust-realm",
      paramLabel = "HOST",
      description = {
        "let credentials go to this token server although it is on another domain than the"
            + " registry; may be given several times"
      })
  private List<String> realms = new ArrayList<>();

  @Option(
      names = "--registry-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "how long one question to a registry may take (default: ${DEFAULT-VALUE})")
  private int timeoutSeconds = 30;

  @Option(
      names = "--registry-answers",
      paramLabel = "FILE",
      description = "take registries' answers from this recording (JSON lines), ask nobody")
  private @Nullable Path recording;

  /** An open way to ask, with what has to be closed afterwards. */
  public record Asking(Registry registry, AutoCloseable client) implements AutoCloseable {
    @Override
    public void close() {
      try {
        client.close();
      } catch (Exception ignored) {
        // Nothing is lost: all answers are in.
      }
    }
  }

  /** Opens the recording, or a client. */
  public Asking open(Io io) {
    return open(io, Thrift.USUAL);
  }

  /** The same, with a view to what pulls cost. */
  public Asking open(Io io, Thrift thrift) {
    if (recording != null) {
      return new Asking(read(recording), () -> {});
    }
    RegistryClient client = new RegistryClient(settings(io), thrift);
    Registry guarded = new OwnLoopback(client, hosts(insecure));
    return new Asking(new dev.pullpass.registry.AskedOnce(guarded), client);
  }

  private static Registry read(Path file) {
    try {
      return RecordedRegistry.read(Files.readString(file));
    } catch (IOException e) {
      throw new LookProblem(
          file + ": cannot be read (" + e.getClass().getSimpleName() + "); expected JSON lines");
    } catch (MalformedInput malformed) {
      throw new LookProblem(file + ": " + malformed.getMessage() + "; expected JSON lines");
    }
  }

  /** True if answers are taken from a recording, so that nobody is asked. */
  boolean isReplay() {
    return recording != null;
  }

  /** How whoever is asked is asked. */
  RegistrySettings settings(Io io) {
    if (timeoutSeconds < 1) {
      throw new UsageProblem("--registry-timeout must be at least 1 second");
    }
    RegistrySettings usual =
        RegistrySettings.of(Version.text(), io.environment(), io.clock())
            .withAuthorities(authorities)
            .withInsecureHosts(hosts(insecure))
            .withTrustedRealms(hosts(realms));
    RegistrySettings.Limits limits = usual.limits();
    Duration all = Duration.ofSeconds(timeoutSeconds);
    return usual.withLimits(
        new RegistrySettings.Limits(
            min(limits.connect(), all),
            min(limits.read(), all),
            all,
            min(limits.patience(), all),
            limits.concurrency(),
            limits.perHost()));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Set<String> hosts(List<String> given) {
    Set<String> hosts = new TreeSet<>();
    for (String host : given) {
      if (host.contains("/")) {
        throw new UsageProblem(
            "\"" + UserInfo.hide(host) + "\" is not HOST[:PORT]; leave out http:// and any path");
      }
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    return hosts;
  }
}
