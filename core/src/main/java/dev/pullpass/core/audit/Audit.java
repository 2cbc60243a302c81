package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.PodCensus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The audit: what would be pulled, and what is found. Whoever asks registries and forges does so
 * between the two steps: {@link #pulls} gives what to ask, {@link #report} takes the answers.
 */
public final class Audit {
  /** All that is looked for: the whole audit on one screen. */
  private static final List<Row> ROWS =
      List.of(
          // what a new pod would not get
          row(WouldFail.RULE, WouldFail::find),
          row(RunsFromCache.RULE, RunsFromCache::find),
          row(PrivateImageWithoutSecret.RULE, PrivateImageWithoutSecret::find),
          row(MayFail.RULE, MayFail::find),
          row(NamespaceLacksSecret.RULE, NamespaceLacksSecret::find),
          row(AccountWithoutSecret.RULE, AccountWithoutSecret::find),
          // credentials that end, or should not be there
          row(ExpiredCredential.RULE, ExpiredCredential::find),
          row(ExpiresSoon.RULE, ExpiresSoon::find),
          row(TokenExpires.RULE, TokenExpires::find),
          row(TokenScope.RULE, TokenScope::find),
          row(WrongTokenKind.RULE, WrongTokenKind::find),
          row(PersonalToken.RULE, PersonalToken::find),
          // secrets
          row(MalformedSecret.RULE, MalformedSecret::find),
          row(WrongType.RULE, WrongType::find),
          row(ReadableSecret.RULE, ReadableSecret::find),
          row(DuplicateEntry.RULE, DuplicateEntry::find),
          row(DuplicateSecret.RULE, DuplicateSecret::find),
          row(UnusedEntry.RULE, UnusedEntry::find),
          row(UnusedSecret.RULE, UnusedSecret::find),
          // tags
          row(TagMoved.RULE, TagMoved::find),
          row(MutableTag.RULE, MutableTag::find));

  private static final Comparator<AuditFinding> WORST_FIRST =
      Comparator.comparing(AuditFinding::severity)
          .thenComparing(AuditFinding::reach, Reach.WIDEST_FIRST);

  private final Cluster cluster;
  private final Scene.Terms terms;
  private final List<PodSource> sources;
  private final List<Pull> pulls;

  /** A kind of finding, and how it is found. */
  private record Row(AuditRule rule, Function<Scene, List<AuditFinding>> find) {}

  private static Row row(AuditRule rule, Function<Scene, List<AuditFinding>> find) {
    return new Row(rule, find);
  }

  private Audit(Cluster cluster, Scene.Terms terms, List<PodSource> sources) {
    this.cluster = cluster;
    this.terms = terms;
    this.sources = sources;
    this.pulls = Pulls.of(cluster, sources, terms.now());
  }

  /**
   * Finds out what would be pulled.
   *
   * @param census that chose the cluster's pods
   */
  public static Audit of(Cluster cluster, PodCensus census, Scene.Terms terms) {
    List<PodSource> selected =
        PodSources.of(cluster, census).stream()
            .filter(source -> terms.selected().test(source.namespace()))
            .toList();
    return new Audit(cluster, terms, selected);
  }

  /** All kinds of finding, in the order in which they are looked for. */
  public static List<AuditRule> catalogue() {
    return ROWS.stream().map(Row::rule).toList();
  }

  /** The distinct pulls, before any registry is asked. */
  public List<Pull> pulls() {
    return pulls;
  }

  /** The distinct tokens of which their forges can be asked. */
  public Set<TokenQuestion> tokens() {
    return TokenQuestions.of(Inventory.of(cluster, pulls, terms.selected())).keySet();
  }

  /**
   * What is found.
   *
   * @param asked the pulls, with what registries answered
   * @param tokens what forges answered
   */
  public AuditReport report(List<Pull> asked, Map<TokenQuestion, TokenAnswer> tokens) {
    Privacy.Index privacy = new Privacy.Index(asked);
    List<Pull> decided = asked.stream().map(pull -> pull.decided(privacy)).toList();
    List<HeldSecret> secrets = Inventory.of(cluster, decided, terms.selected());
    Scene scene = new Scene(cluster, decided, secrets, tokens, terms);
    List<AuditFinding> findings = new ArrayList<>();
    ROWS.forEach(row -> findings.addAll(row.find().apply(scene)));
    findings.sort(WORST_FIRST);
    return new AuditReport(scene, findings, sources.size());
  }
}
