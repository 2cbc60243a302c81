package dev.pullpass.cli;

import dev.pullpass.core.audit.Audit;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.Pull;
import dev.pullpass.core.audit.Scene;
import dev.pullpass.core.audit.TokenAnswer;
import dev.pullpass.core.audit.TokenQuestion;
import dev.pullpass.core.audit.write.AuditSummary;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.registry.ForgeClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass audit}: what would fail to pull if it were scheduled afresh now. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    header = "Find every image that would fail to pull if it were scheduled afresh now.",
    description = {
      "Looks at what new pods would bring, of every workload, also of those without pods, and at"
          + " the pull secrets: expired, malformed, unused, readable by whom, of the wrong kind.",
      "By itself it asks nobody but the cluster. With --probe it asks the registries, and GitHub and"
          + " GitLab about their own tokens; a credential only goes to the registry that its secret"
          + " is for, a token only to its own forge."
    },
    footer = {
      "",
      "Exit status 1 says that something would fail; warnings and notes alone are 0",
      "(see --fail-on).",
      "",
      "Examples:",
      "  pullpass audit -A --probe",
      "  pullpass audit -n shop -o html > audit.html",
      "  pullpass audit -A --summary"
    })
final class AuditCommand implements Callable<Integer> {
  private static final int AT_A_TIME = 8;

  private final Io io;

  @Option(
      names = "--probe",
      description = "ask the registries for each image, and forges about their tokens")
  private boolean probe;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private AuditFormat output = AuditFormat.TEXT;

  @Option(
      names = "--summary",
      description = "print one line of keys and numbers instead, for dashboards")
  private boolean summary;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "exit with 1 from here on: ${COMPLETION-CANDIDATES} (default: error)")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--expires-within",
      paramLabel = "DAYS",
      defaultValue = "14",
      description = "how soon is soon, for credentials that end (default: ${DEFAULT-VALUE})")
  private int days = 14;

  @Mixin private ClusterOptions objects = new ClusterOptions();
  @Mixin private RegistryOptions registries = new RegistryOptions();
  @Mixin private ApiHostOptions apis = new ApiHostOptions();

  AuditCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    objects.check();
    if (days < 0 || days > 3650) {
      throw new UsageProblem("--expires-within must be 0 to 3650 days");
    }
    apis.hosts();
    AuditReport report = audit();
    io.out().print(summary ? AuditSummary.line(report) + "\n" : output.render(report, io));
    return failOn.exitCode(report::reaches);
  }

  private AuditReport audit() {
    PodCensus census = new PodCensus();
    Optional<String> namespace;
    Cluster cluster;
    if (objects.fromDumps()) {
      cluster = objects.readDumps(io, census);
      namespace = objects.namespace();
      refuseNothing(cluster, namespace);
    } else {
      try (ClusterReader reader = objects.open(io)) {
        namespace = objects.query(reader, "").namespace();
        cluster = reader.whole(namespace, census);
      }
    }
    Scene.Terms terms = new Scene.Terms(io.clock().instant(), Duration.ofDays(days), namespace);
    Audit audit = Audit.of(cluster, census, terms);
    cluster.notes().forEach(io::say);
    return probe ? probed(audit) : audit.report(audit.pulls(), Map.of());
  }

  /** "Nothing is found" would be a wrong answer where there was nothing to look at. */
  private static void refuseNothing(Cluster cluster, Optional<String> namespace) {
    boolean empty = cluster.podsSeen() == 0 && cluster.workloads().isEmpty();
    if (empty && cluster.secrets().isEmpty()) {
      throw new LookProblem("there are no pods, workloads or secrets in what was given");
    }
    if (namespace.filter(name -> !cluster.namespaces().contains(name)).isPresent()) {
      throw new LookProblem(
          "there is nothing in namespace " + namespace.get() + " in what was given");
    }
  }

  private AuditReport probed(Audit audit) {
    List<Pull> asked;
    try (RegistryOptions.Asking asking = registries.open(io);
        Progress progress =
            new Progress(io, "asking registries about containers", audit.pulls().size())) {
      asked =
          new InParallel(AT_A_TIME)
              .map(audit.pulls(), pull -> asked(pull, asking.registry(), progress));
    }
    return audit.report(asked, tokens(audit));
  }

  private static Pull asked(Pull pull, Registry registry, Progress progress) {
    Pull asked = pull.isAskable() ? pull.asked(Inquiry.complete(pull.facts(), registry)) : pull;
    progress.step();
    return asked;
  }

  private Map<TokenQuestion, TokenAnswer> tokens(Audit audit) {
    List<TokenQuestion> questions = List.copyOf(audit.tokens());
    if (questions.isEmpty() || registries.isReplay()) {
      return Map.of();
    }
    Map<TokenQuestion, TokenAnswer> answers = new LinkedHashMap<>();
    try (ForgeClient forges = new ForgeClient(registries.settings(io), apis.hosts())) {
      List<TokenAnswer> given = new InParallel(AT_A_TIME).map(questions, forges::ask);
      for (int i = 0; i < questions.size(); i++) {
        answers.put(questions.get(i), given.get(i));
      }
    }
    answers.values().stream()
        .filter(TokenAnswer.Unknown.class::isInstance)
        .map(answer -> ((TokenAnswer.Unknown) answer).why())
        .distinct()
        .forEach(why -> io.say("a token could not be asked about: " + why));
    return answers;
  }
}
