package dev.pullpass.bench;

import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.credential.SecretConfig;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long finding the credentials for one image takes, in a secret with so many entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KeyringBenchmark {

  @Param({"1", "1000"})
  private int entries;

  private List<SecretConfig> secrets = List.of();

  /** Reads the secret. */
  @Setup
  public void read() {
    byte[] bytes = Samples.dockerConfig(entries);
    DockerConfig config = DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, bytes);
    secrets = List.of(new SecretConfig("regcred", config));
  }

  /** Looks one image up. */
  @Benchmark
  public List<PlannedCredential> lookup() {
    return Keyring.lookup(secrets, "registry-0.acme.test/team/app");
  }
}
