package dev.pullpass.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.Vectors;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of github.com/distribution/reference. */
class ReferenceVectorsTest {
  private static final Set<DigestAlgorithm> ALL = EnumSet.allOf(DigestAlgorithm.class);
  private static final Set<DigestAlgorithm> SHA256 = EnumSet.of(DigestAlgorithm.SHA256);

  private static final Map<String, String> ERRORS =
      Map.of(
          "ErrNameEmpty", "repository name must have at least one component",
          "ErrReferenceInvalidFormat", "invalid reference format",
          "ErrNameContainsUppercase", "repository name must be lowercase",
          "ErrNameTooLong", "repository name must not be more than 255 characters",
          "digest.ErrDigestInvalidLength", "invalid checksum digest length",
          "digest.ErrDigestUnsupported", "unsupported digest algorithm");

  static List<JsonObject> parse() {
    return Vectors.cases("reference_parse");
  }

  @ParameterizedTest
  @MethodSource("parse")
  void aTextIsParsedWithoutFillingIn(JsonObject row) {
    ParsedReference parsed = ReferenceParser.unnormalised(Vectors.text(row, "input"), SHA256);
    String error = Vectors.text(row, "err");
    assertThat(parsed.problem()).isEqualTo(error.isEmpty() ? "" : ERRORS.get(error));
    if (error.isEmpty()) {
      assertThat(parsed.domain()).isEqualTo(Vectors.text(row, "domain"));
      assertThat(parsed.name()).isEqualTo(Vectors.text(row, "repository"));
      assertThat(parsed.tag()).isEqualTo(Vectors.text(row, "tag"));
      assertThat(parsed.digest()).isEqualTo(Vectors.text(row, "digest"));
    }
  }

  @Test
  void validNamesAreReferences() {
    assertThat(Vectors.texts(Vectors.table("reference_names_valid"), "valid"))
        .hasSize(35)
        .allSatisfy(name -> assertThat(Reference.parse(name)).isInstanceOf(ImageReference.class));
  }

  @Test
  void invalidNamesAreNone() {
    assertThat(Vectors.texts(Vectors.table("reference_names_valid"), "invalid"))
        .hasSize(27)
        .allSatisfy(name -> assertThat(Reference.parse(name)).isInstanceOf(InvalidReference.class));
  }

  static Stream<JsonObject> repositories() {
    return Vectors.cases("reference_repository_info").stream();
  }

  @ParameterizedTest
  @MethodSource("repositories")
  void everySpellingOfARepositoryIsTheSame(JsonObject row) {
    List<String> spellings =
        Stream.of("FamiliarName", "FullName", "AmbiguousName")
            .map(name -> Vectors.text(row, name))
            .filter(name -> !name.isEmpty())
            .toList();
    assertThat(spellings)
        .allSatisfy(
            spelling -> {
              ImageReference image = (ImageReference) Reference.parse(spelling);
              assertThat(image.domain()).isEqualTo(Vectors.text(row, "Domain"));
              assertThat(image.path()).isEqualTo(Vectors.text(row, "RemoteName"));
              assertThat(image.repository()).isEqualTo(Vectors.text(row, "FullName"));
              assertThat(image.familiarName()).isEqualTo(Vectors.text(row, "FamiliarName"));
            });
  }

  static List<JsonObject> any() {
    return Vectors.cases("reference_any");
  }

  /** ParseAnyReference takes identifiers and bare digests too, which no image field may hold. */
  @ParameterizedTest
  @MethodSource("any")
  void identifiersAndDigestsAreToldFromNames(JsonObject row) {
    assertThat(anyReference(Vectors.text(row, "Reference")))
        .isEqualTo(Vectors.text(row, "Equivalent"));
  }

  private static String anyReference(String text) {
    if (ReferenceGrammar.isIdentifier(text)) {
      return "sha256:" + text;
    }
    if (ReferenceGrammar.digest(text, 0, text.length()) == ReferenceGrammar.FITS) {
      return text;
    }
    ParsedReference parsed = ReferenceParser.normalised(text, ALL);
    return parsed.name()
        + (parsed.tag().isEmpty() ? "" : ":" + parsed.tag())
        + (parsed.digest().isEmpty() ? "" : "@" + parsed.digest());
  }

  static List<JsonObject> dockerReferences() {
    return Vectors.cases("reference_docker_ref");
  }

  @ParameterizedTest
  @MethodSource("dockerReferences")
  void theIdentifierIsTheDigestIfThereIsOne(JsonObject row) {
    ImageReference image = (ImageReference) Reference.parse(Vectors.text(row, "input"));
    String separator = image.digest().isPresent() ? "@" : ":";
    assertThat(image.repository() + separator + image.identifier())
        .isEqualTo(Vectors.text(row, "expected"));
  }

  static List<JsonObject> splits() {
    return Vectors.cases("reference_split_hostname");
  }

  @ParameterizedTest
  @MethodSource("splits")
  void theDomainIsSplitOffAndFilledIn(JsonObject row) {
    ReferenceParser.DomainSplit split = ReferenceParser.DomainSplit.of(Vectors.text(row, "input"));
    assertThat(split.domain()).isEqualTo(Vectors.text(row, "domain"));
    assertThat(split.remainder()).isEqualTo(Vectors.text(row, "path"));
  }

  static List<JsonObject> domains() {
    return Vectors.cases("reference_domain_regexp");
  }

  @ParameterizedTest
  @MethodSource("domains")
  void domainsFitTheGrammar(JsonObject row) {
    String text = Vectors.text(row, "input");
    boolean fits = ReferenceGrammar.domain(text, 0, text.length()) == ReferenceGrammar.FITS;
    assertThat(fits).isEqualTo(Vectors.truth(row, "match"));
  }

  static List<JsonObject> identifiers() {
    return Vectors.cases("reference_identifier_regexp");
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void identifiersAre64LowerCaseDigits(JsonObject row) {
    assertThat(ReferenceGrammar.isIdentifier(Vectors.text(row, "input")))
        .isEqualTo(Vectors.truth(row, "match"));
  }

  static List<JsonObject> fullNames() {
    return Vectors.cases("reference_fullname_regexp");
  }

  @ParameterizedTest
  @MethodSource("fullNames")
  void fullNamesFitTheGrammar(JsonObject row) {
    ReferenceText text = ReferenceText.of(Vectors.text(row, "input"));
    boolean named = text.nameEnd() == text.text().length();
    boolean fits = named && text.fault() == ReferenceGrammar.FITS;
    assertThat(fits).isEqualTo(Vectors.truth(row, "match"));
    List<String> parts = Vectors.texts(row, "subs");
    if (fits && !parts.isEmpty()) {
      assertThat(List.of(text.domain(), text.path())).isEqualTo(parts);
    }
  }

  static List<JsonObject> references() {
    return Vectors.cases("reference_regexp");
  }

  @ParameterizedTest
  @MethodSource("references")
  void referencesFallIntoNameTagAndDigest(JsonObject row) {
    ReferenceText text = ReferenceText.of(Vectors.text(row, "input"));
    boolean fits = text.fault() == ReferenceGrammar.FITS;
    assertThat(fits).isEqualTo(Vectors.truth(row, "match"));
    if (fits) {
      String name = text.text().substring(0, text.nameEnd());
      assertThat(List.of(name, text.tag(), text.digest())).isEqualTo(Vectors.texts(row, "subs"));
    }
  }

  @Test
  void spellingsAtRandomAreReadAsTheReferenceImplementationReadsThem() {
    assertThat(Vectors.cases("computed_references"))
        .hasSizeGreaterThan(1000)
        .allSatisfy(ReferenceVectorsTest::agrees);
  }

  private static void agrees(JsonObject row) {
    String text = Vectors.text(row, "text");
    ParsedReference parsed = ReferenceParser.normalised(text, ALL);
    assertThat(parsed.problem()).as(text).isEqualTo(Vectors.text(row, "error"));
    assertThat(parsed.name()).as(text).isEqualTo(Vectors.text(row, "name"));
    assertThat(parsed.tag()).as(text).isEqualTo(Vectors.text(row, "tag"));
    assertThat(parsed.digest()).as(text).isEqualTo(Vectors.text(row, "digest"));
    assertThat(parsed.offset()).as(text).isBetween(0, text.length());
  }
}
