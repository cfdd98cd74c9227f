package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParseSampleApiTest {
  private static final String TWO =
      "{\"l\":[{\"zip-code\":\"0798208\",\"n\":1,\"tags\":[]}],\"m\":[{\"b\":true}]}";

  @Test
  void lists_the_candidates_and_proposes_the_columns_of_the_chosen_one() {
    Response open = parse(Map.of("sample", TWO));
    assertThat(open.statusCode()).isEqualTo(200);
    assertThat(open.<List<String>>path("candidates.path")).containsExactly("/l", "/m");
    assertThat(open.<String>path("arrayPath")).isNull();
    assertThat(open.<List<String>>path("problems.code")).containsExactly("TRB-150553");

    Response chosen = parse(Map.of("sample", TWO, "arrayPath", "/l"));
    assertThat(chosen.<String>path("arrayPath")).isEqualTo("/l");
    assertThat(chosen.<List<String>>path("columns.name")).containsExactly("zip_code", "n", "tags");
    assertThat(chosen.<List<String>>path("columns.type"))
        .containsExactly("text", "integer", "json");
    assertThat(chosen.<String>path("columns[0].path")).isEqualTo("/zip-code");
    assertThat(chosen.<Boolean>path("columns[2].ignore")).isTrue();
    assertThat(chosen.<String>path("examples.zip_code")).isEqualTo("0798208");
    assertThat(chosen.<Integer>path("guardrails.version")).isEqualTo(1);
    assertThat(chosen.<List<Object>>path("problems")).isEmpty();
  }

  @Test
  void proposes_columns_for_objects_inside_the_elements_and_for_dates() {
    Response proposed =
        parse(
            Map.of(
                "sample",
                "[{\"id\":1,\"address\":{\"city\":\"Ghent\",\"since\":\"2024-02-29\"},"
                    + "\"tags\":[],\"seen\":\"2026-01-31T12:00:00Z\"}]"));

    assertThat(proposed.<List<String>>path("columns.name"))
        .containsExactly("id", "address_city", "address_since", "tags", "seen");
    assertThat(proposed.<List<String>>path("columns.type"))
        .containsExactly("integer", "text", "date", "json", "datetime");
    assertThat(proposed.<String>path("columns[1].path")).isEqualTo("/address/city");
    assertThat(proposed.<String>path("examples.address_since")).isEqualTo("2024-02-29");
  }

  @Test
  void flattens() {
    Response flat = parse(Map.of("sample", TWO, "flatten", true));
    assertThat(flat.<List<String>>path("columns.path"))
        .containsExactly("/l/0/zip-code", "/l/0/n", "/m/0/b");
    assertThat(flat.<List<Object>>path("candidates")).isEmpty();
  }

  @Test
  void names_where_a_sample_is_wrong_in_the_language_of_the_reader() {
    Response broken = parse(Map.of("sample", "{\"l\":[\n  {\"a\":1,}]}"));
    assertThat(broken.<List<String>>path("problems.code")).containsExactly("WKF-560241");
    assertThat(broken.<Integer>path("problems[0].line")).isEqualTo(2);
    assertThat(broken.<Integer>path("problems[0].column")).isEqualTo(11);
    assertThat(broken.<String>path("problems[0].pointer")).startsWith("/l/0");
    assertThat(broken.<String>path("problems[0].detail")).contains("Regel 2, kolom");
    assertThat(broken.<String>path("problems[0].remedy")).isNotEmpty();
  }

  @Test
  void holds_a_sample_against_the_guardrails_of_its_activity() {
    Map<String, Object> deep = Map.of("sample", "[[[1]]]", "guardrails", Map.of("maxDepth", 2));
    assertThat(parse(deep).<List<String>>path("problems.code")).containsExactly("TRB-150501");
    Response unknown = parse(Map.of("sample", "[]", "guardrails", Map.of("depth", 2)));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.<List<String>>path("problems.place")).containsExactly("guardrails.depth");
  }

  @Test
  void needs_a_sample_and_a_path_that_can_be_one() {
    assertThat(parse(Map.of("flatten", true)).<String>path("code")).isEqualTo("TRB-190015");
    assertThat(parse(Map.of("sample", "[]", "arrayPath", "l")).<String>path("code"))
        .isEqualTo("TRB-150528");
  }

  /** Wide and deep samples: each is checked in seconds, by a response that a reader can read. */
  @ParameterizedTest
  @MethodSource("shapes")
  void checks_every_shape_quickly_and_briefly(String shape, String sample, boolean flatten) {
    Response response =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> parse(Map.of("sample", sample, "flatten", flatten)),
            shape);

    assertThat(response.statusCode()).as(shape).isIn(200, 400, 422);
    assertThat(response.asByteArray().length).as(shape).isLessThan(2_000_000);
  }

  static Stream<Arguments> shapes() {
    String names = ("{\"" + "k".repeat(250) + "\":").repeat(9);
    return Stream.of(
        Arguments.of("deep", "[".repeat(500_000), false),
        Arguments.of("deep objects", "{\"a\":".repeat(150_000), true),
        Arguments.of("one property often", "[" + "{\"a\":1},".repeat(100_000) + "{}]", true),
        Arguments.of("many values", "[" + "1,".repeat(400_000) + "1]", true),
        Arguments.of("many arrays", "{" + arrays(60_000) + "}", false),
        Arguments.of(
            "many values below long names",
            names + "[" + "1,".repeat(400_000) + "[]]" + "}".repeat(9),
            false),
        Arguments.of("a long number", "[" + "1".repeat(900_000) + "]", false),
        Arguments.of("huge numbers", "[" + "1e999999,".repeat(80_000) + "1]", false));
  }

  private static String arrays(int count) {
    return IntStream.range(0, count)
        .mapToObj("\"a%d\":[]"::formatted)
        .collect(Collectors.joining(","));
  }

  @Test
  void refuses_guardrails_above_the_ceiling() {
    Response response =
        parse(Map.of("sample", "[".repeat(10_000), "guardrails", Map.of("maxDepth", 100_000)));

    assertThat(response.<String>path("code")).isEqualTo("TRB-150540");
  }

  private static Response parse(Map<String, Object> body) {
    return SignedIn.withKeyOf(Role.VIEWER)
        .contentType("application/json")
        .header("Accept-Language", "nl")
        .body(body)
        .post("/api/v1/external-api/parse-sample");
  }
}
