package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.mapping.ResponseBody;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.WholeDocument;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.response.BodyFormat;
import dev.tributary.domain.json.JsonPointer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of the JSON Parsing Test Suite: names with {@code y_} must be accepted, with {@code n_}
 * refused, and with {@code i_} RFC 8259 leaves the choice. What is passed over is held to the same.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonConformanceTest {
  private static final JsonLimits LIMITS = new JsonLimits(10, 255, 1_048_576);

  /** A document and what is to become of it. */
  record Case(String name, String base64) {
    private byte[] document() {
      return Base64.getDecoder().decode(base64);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void accepts_and_refuses_as_the_rfc_requires(Case given) {
    for (List<JsonPointer> wanted : List.of(List.of(JsonPointer.ROOT), List.<JsonPointer>of())) {
      Optional<ResponseRejected> refusal = refusal(given.document(), wanted);
      switch (given.name().charAt(0)) {
        case 'y' -> assertThat(refusal).isEmpty();
        case 'n' ->
            assertThat(refusal.map(ResponseRejected::code))
                .contains(ExternalApiErrorCode.MALFORMED);
        case 'i' -> assertThat(refusal.map(ResponseRejected::code)).isNotNull();
        default -> throw new IllegalArgumentException(given.name());
      }
    }
  }

  @Test
  void gives_up_on_brackets_without_end() {
    for (String deep : List.of("[".repeat(100_000), "[{\"\":".repeat(50_000))) {
      assertThat(refusal(deep.getBytes(UTF_8), List.of()).map(ResponseRejected::code))
          .contains(ExternalApiErrorCode.TOO_DEEP);
    }
  }

  @Test
  void covers_the_whole_suite() throws IOException {
    assertThat(cases().filter(given -> given.name().startsWith("y_"))).hasSizeGreaterThan(90);
    assertThat(cases().filter(given -> given.name().startsWith("n_"))).hasSizeGreaterThan(180);
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream suite =
        Objects.requireNonNull(
            JsonConformanceTest.class.getResourceAsStream("/json-test-suite/cases.tsv"))) {
      return new String(suite.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .map(parts -> new Case(parts[0], parts[1]));
    }
  }

  private static Optional<ResponseRejected> refusal(byte[] document, List<JsonPointer> wanted) {
    try {
      ResponseBody body =
          new ResponseBody(
              new ByteArrayInputStream(document), UTF_8, new BodyFormat.Json(), 1_048_576);
      RowExtraction whole =
          new RowExtraction(new WholeDocument(), wanted, List.of(), List.of(), Optional.empty());
      var _ = new StreamedFormats().read(body, whole, LIMITS, new CollectedElements());
      return Optional.empty();
    } catch (ResponseRejected refused) {
      return Optional.of(refused);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
