package dev.pullpass.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  private static final String CORE = "dev.pullpass.core";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CORE);

  /** What each package may use besides itself and the JDK; a package not listed may not exist. */
  private static final Map<String, Set<String>> ARROWS = arrows();

  private static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    arrows.put("text", Set.of());
    arrows.put("finding", Set.of("text"));
    arrows.put("image", Set.of("text"));
    arrows.put("credential", Set.of("text", "image"));
    arrows.put("cluster", Set.of("text", "image", "credential"));
    arrows.put("message", Set.of("text", "image"));
    arrows.put("facts", Set.of("text", "image", "credential", "cluster", "message"));
    Set<String> known = Set.of("text", "image", "credential", "cluster", "message", "facts");
    arrows.put("plan", Set.of("text", "image", "credential", "cluster"));
    arrows.put("release", Set.of("text", "image", "credential", "cluster", "plan"));
    arrows.put("verdict", with(known, "plan"));
    arrows.put("report", with(known, "plan", "verdict"));
    arrows.put("audit", with(known, "plan", "verdict", "report", "finding"));
    arrows.put("usage", known);
    arrows.put("advise", with(known, "usage", "report"));
    arrows.put("handbook", with(known, "usage"));
    arrows.put("yaml", Set.of("text"));
    arrows.put("template", Set.of("text", "yaml"));
    arrows.put("chart", Set.of("text", "image", "yaml", "template"));
    arrows.put("source", Set.of("text", "image", "credential", "yaml", "template", "chart"));
    Set<String> sources = with(arrows.get("source"), "source");
    arrows.put("redact", Set.of("text", "credential", "yaml"));
    arrows.put("compat", sources);
    arrows.put("lock", Set.of("text", "image", "yaml"));
    arrows.put("scan", with(sources, "finding", "redact", "compat", "report"));
    arrows.put("mend", with(sources, "scan", "finding"));
    arrows.put("policy", Set.of("text", "image"));
    return arrows;
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(Set.of(more));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatStandsBeforeThem() {
    return ARROWS.entrySet().stream()
        .map(arrow -> DynamicTest.dynamicTest(sentence(arrow), () -> check(arrow)));
  }

  private static String sentence(Map.Entry<String, Set<String>> arrow) {
    return arrow.getKey() + " uses only " + new TreeSet<>(arrow.getValue());
  }

  private static void check(Map.Entry<String, Set<String>> arrow) {
    String[] others =
        ARROWS.keySet().stream()
            .filter(name -> !name.equals(arrow.getKey()) && !arrow.getValue().contains(name))
            .map(name -> CORE + "." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(CORE + "." + arrow.getKey() + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(CLASSES.stream().map(type -> areaOf(type.getPackageName())))
        .isSubsetOf(ARROWS.keySet());
  }

  private static String areaOf(String packageName) {
    return packageName.substring(CORE.length() + 1).split("\\.", 2)[0];
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void coreDoesNoInputOrOutput() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.io",
                "java.nio.file..",
                "java.nio.channels..",
                "java.net..",
                "javax.net..",
                "java.sql..",
                "java.util.logging..",
                "java.lang.reflect..",
                "java.lang.invoke..",
                "java.security..",
                "java.util.concurrent.."))
        .check(CLASSES);
  }

  @Test
  void coreKnowsNeitherTheClockNorTheProcess() {
    noClasses()
        .should()
        .dependOnClassesThat(belongToAnyOf(Clock.class, Thread.class, Runtime.class, Random.class))
        .orShould()
        .callMethodWhere(nameMatching("now|currentTimeMillis|nanoTime|getenv|getProperty"))
        .orShould()
        .callMethodWhere(nameMatching("forName|getResource.*|getDeclared.*|newInstance"))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  /** Calls of the JDK only; core's own methods may have any name. */
  private static DescribedPredicate<JavaMethodCall> nameMatching(String pattern) {
    return DescribedPredicate.describe(
        "the JDK's method is one of " + pattern,
        call ->
            call.getTargetOwner().getPackageName().startsWith("java.")
                && call.getName().matches(pattern));
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper|Impl)").check(CLASSES);
  }
}
