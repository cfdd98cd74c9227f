package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.request.BodyKind;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Problems of methods, query parameters and bodies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalApiBodyProblemsTest extends ExternalApiKindFixture {
  private static final JsonObject ITEMS =
      object(Map.of("items", new JsonArray(List.of()), "name", new JsonText("x")));

  @ParameterizedTest
  @EnumSource(HttpMethod.class)
  void accepts_every_method_with_its_own_body(HttpMethod method) {
    assertThat(found(InboundMapping.NONE, call(method, URL, BodySettings.of(method)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, false, false, TRB-150539",
    "PATCH, false, false, TRB-150539",
    "POST, true, false, ''",
    "PATCH, false, true, ''",
    "PUT, false, false, ''",
    "DELETE, false, false, ''",
    "GET, false, false, ''",
  })
  void warns_of_repeats_that_nothing_makes_safe(
      HttpMethod method, boolean key, boolean safe, String code) {
    CallSettings call =
        new CallSettings(
            method,
            URL,
            List.of(),
            List.of(),
            BodySettings.of(method),
            key,
            safe,
            RetryPolicy.DEFAULT,
            Optional.empty());
    assertThat(problems(settings(InboundMapping.NONE, CODE, call)))
        .filteredOn(problem -> problem.severity() == Severity.WARNING)
        .extracting(Problem::code)
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void warns_of_a_body_that_the_method_does_not_expect() {
    BodySettings body = json(ITEMS, Optional.empty());
    assertThat(found(InboundMapping.NONE, call(HttpMethod.GET, URL, body)))
        .containsExactly("execution.body.kind TRB-150602");
  }

  @ParameterizedTest
  @CsvSource({"JSON, template", "FORM, fields", "TEXT, text", "GRAPHQL, query"})
  void asks_for_the_part_that_a_kind_is_made_of(BodyKind kind, String setting) {
    assertThat(found(InboundMapping.NONE, post(BodySettings.of(kind))))
        .containsExactly("execution.body.%s TRB-150600".formatted(setting));
  }

  @Test
  void refuses_every_part_of_another_kind_at_once() {
    BodySettings all =
        new BodySettings(
            BodyKind.NONE,
            Optional.of("application/json"),
            Optional.of(ITEMS),
            Optional.of("/items"),
            List.of(new FormParameter("a", "1")),
            "text",
            "{ me { id } }",
            ITEMS);
    assertThat(found(InboundMapping.NONE, post(all)))
        .containsExactlyInAnyOrder(
            "execution.body.contentType TRB-150601",
            "execution.body.template TRB-150601",
            "execution.body.rowsAt TRB-150601",
            "execution.body.fields TRB-150601",
            "execution.body.text TRB-150601",
            "execution.body.query TRB-150601",
            "execution.body.variables TRB-150601");
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, application/merge-patch+json, true",
    "JSON, application/vnd.api+json; charset=utf-8, true",
    "JSON, text/plain, false",
    "JSON, application/json; charset=iso-8859-1, false",
    "TEXT, text/xml; charset=UTF-8, true",
    "TEXT, application/soap+xml; action=\"urn:a\", true",
    "TEXT, application/json, false",
    "TEXT, 'text/plain\r\nX: y', false",
    "TEXT, text, false",
  })
  void checks_the_content_type(BodyKind kind, String type, boolean valid) {
    BodySettings body =
        new BodySettings(
            kind,
            Optional.of(type),
            Optional.of((JsonValue) ITEMS).filter(_ -> kind == BodyKind.JSON),
            Optional.empty(),
            List.of(),
            kind == BodyKind.TEXT ? "text" : "",
            "",
            JsonObject.EMPTY);
    assertThat(found(InboundMapping.NONE, post(body)))
        .isEqualTo(valid ? List.of() : List.of("execution.body.contentType TRB-150604"));
  }

  @ParameterizedTest
  @CsvSource({
    "/items, true",
    "/more/items, true",
    "/name, false",
    "/name/x, false",
    "items, false",
    "'', false"
  })
  void checks_where_the_rows_go(String pointer, boolean valid) {
    List<String> found = found(ZIPS_ONLY, post(json(ITEMS, Optional.of(pointer))));
    assertThat(found).hasSize(valid ? 0 : 1).allMatch(p -> p.startsWith("execution.body.rowsAt"));
  }

  @Test
  void the_rows_may_be_the_whole_body_and_a_graphql_variable_and_are_needed() {
    BodySettings list =
        new BodySettings(
            BodyKind.JSON,
            Optional.empty(),
            Optional.empty(),
            Optional.of(""),
            List.of(),
            "",
            "",
            JsonObject.EMPTY);
    assertThat(found(ZIPS_ONLY, post(list))).isEmpty();
    assertThat(found(InboundMapping.NONE, post(list)))
        .containsExactly("inbound.columns TRB-150600");
    assertThat(found(ZIPS_ONLY, post(graphQl("query ($r: [R!]!) { x }", "/variables/r"))))
        .isEmpty();
    assertThat(found(ZIPS_ONLY, post(graphQl("query ($r: [R!]!) { x }", "/r"))))
        .containsExactly("execution.body.rowsAt TRB-150606");
  }

  @Test
  void refuses_expressions_in_a_graphql_document() {
    assertThat(found(ZIPS_ONLY, post(graphQl("{ x(id: $(vars/@recCount)) }", "/variables/r"))))
        .containsExactly("execution.body.query TRB-150605");
  }

  @Test
  void warns_of_an_inbound_mapping_that_is_not_sent() {
    assertThat(found(ZIPS, call(HttpMethod.GET, URL, BodySettings.of(HttpMethod.GET))))
        .containsExactly("inbound TRB-150607");
  }

  @Test
  void checks_the_expressions_of_query_and_body_each_at_its_place() {
    BodySettings form =
        new BodySettings(
            BodyKind.FORM,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new FormParameter("", "$(vars/@unknown)")),
            "",
            "",
            JsonObject.EMPTY);
    CallSettings call =
        new CallSettings(
            HttpMethod.POST,
            URL,
            List.of(
                new QueryParameter("", new Literal("$(vars/@unknown)")),
                new QueryParameter("k", new SecretReference(new SecretName("other")))),
            List.of(),
            form,
            true,
            false,
            RetryPolicy.DEFAULT,
            Optional.empty());
    assertThat(found(InboundMapping.NONE, call))
        .containsExactly(
            "execution.query[0].name TRB-150535",
            "execution.query[0].value TRB-130011",
            "execution.body.fields[0].name TRB-150535",
            "execution.body.fields[0].value TRB-130011",
            "execution.query[1].value TRB-170056");
    BodySettings json =
        json(object(Map.of("a", new JsonText("$(vars/@unknown)"))), Optional.empty());
    assertThat(found(InboundMapping.NONE, post(json)))
        .containsExactly("execution.body.template.a TRB-130011");
  }

  @ParameterizedTest
  @CsvSource({"TEXT, text", "GRAPHQL, query"})
  void warns_of_a_body_that_looks_like_it_held_a_credential(BodyKind kind, String setting) {
    String text = "{ me(key: \"sk_live_51H8aQ2eZvKYlo2C0aBcDeFg\") { id } }";
    BodySettings body =
        new BodySettings(
            kind,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            kind == BodyKind.TEXT ? text : "",
            kind == BodyKind.GRAPHQL ? text : "",
            JsonObject.EMPTY);
    assertThat(found(InboundMapping.NONE, post(body)))
        .containsExactly("execution.body.%s TRB-150562".formatted(setting));
  }

  private static final InboundMapping ZIPS_ONLY =
      new InboundMapping(
          Optional.empty(), false, ZIPS.columns(), JsonObject.EMPTY, ZIPS.whenEmpty());

  private List<String> found(InboundMapping inbound, CallSettings call) {
    return problems(settings(inbound, CODE, call)).stream()
        .map(problem -> problem.place().replace(place(""), "") + " " + problem.code())
        .toList();
  }

  private static CallSettings post(BodySettings body) {
    return call(HttpMethod.POST, URL, body);
  }

  private static BodySettings json(JsonValue template, Optional<String> rowsAt) {
    return new BodySettings(
        BodyKind.JSON,
        Optional.empty(),
        Optional.of(template),
        rowsAt,
        List.of(),
        "",
        "",
        JsonObject.EMPTY);
  }

  private static BodySettings graphQl(String query, String rowsAt) {
    return new BodySettings(
        BodyKind.GRAPHQL,
        Optional.empty(),
        Optional.empty(),
        Optional.of(rowsAt),
        List.of(),
        "",
        query,
        JsonObject.EMPTY);
  }
}
