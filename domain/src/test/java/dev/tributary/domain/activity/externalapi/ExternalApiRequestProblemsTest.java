package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of address, headers, secrets and parameters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalApiRequestProblemsTest extends ExternalApiKindFixture {
  @ParameterizedTest
  @CsvSource({
    "key, ''",
    "gone, TRB-150506",
    "other, TRB-170056",
    "unbound, TRB-170057",
  })
  void checks_that_a_secret_exists_and_may_be_sent_there(String secret, String code) {
    HeaderValue bearer = new SecretReference(new SecretName(secret), "Bearer ", "");
    assertThat(headers(header("Authorization", bearer)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "spring, false",
    "application/vnd.company.v2+json, false",
    "2026-11-24T10:00:00.000Z, false",
    "the-campaign-of-spring-2026, false",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b, true",
    "key sk_live_51H8aQ2eZvKYlo2C0aBcDeFg, true",
    "f47ac10b-58cc-4372-a567-0e02b2c3d479, true",
  })
  void warns_of_text_that_looks_like_a_credential(String text, boolean warned) {
    assertThat(headers(header("X-Campaign", new Literal(text))))
        .isEqualTo(warned ? List.of("TRB-150562") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example.com/x, WKF-560238",
    "https://192.168.0.5/x, WKF-560244",
    "https://[2001:db8::1]/x, WKF-560244",
    "https://localhost/x, WKF-560244",
    "api.example.com, WKF-560245",
    "https://user@api.example.com/, TRB-150017",
    "https://api.example.com/#a, TRB-150018",
    "https://api.example.com:8080/, TRB-150019",
    "'', TRB-150520",
    "$(vars/@url), TRB-150521",
    "https://$(vars/@errorCode).example.com/x, TRB-150521",
    "https://api.example.com$(vars/@errorCode)/x, TRB-150521",
  })
  void refuses_a_bad_url(String url, String code) {
    assertThat(problems(settings(ZIPS, CODE, call(url))))
        .extracting(Problem::place, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(place("execution.url"), code));
  }

  @Test
  void lets_variables_fill_path_and_query_and_refuses_unknown_ones() {
    String url = URL + "/$(vars/@errorCode)?n=$long(vars/@recCount)";
    assertThat(problems(settings(ZIPS, CODE, call(url)))).isEmpty();
    assertThat(codes(settings(ZIPS, CODE, call(URL + "?x=$(vars/@unknown)"))))
        .containsExactly("TRB-130011");
  }

  @Test
  void refuses_a_reserved_header() {
    assertThat(headers(header("Accept", new Literal("x")))).containsExactly("WKF-560248");
  }

  @Test
  void refuses_a_name_that_no_header_can_have() {
    assertThat(headers(header("Bad Name", new Literal("x")))).containsExactly("WKF-560246");
  }

  @Test
  void refuses_a_value_that_would_begin_another_header() {
    assertThat(headers(header("X-A", new Literal("a\r\nB: c")))).containsExactly("WKF-560247");
  }

  @Test
  void refuses_a_credential_that_is_written_out() {
    assertThat(headers(header("Authorization", new Literal("x")))).containsExactly("TRB-150016");
  }

  @Test
  void refuses_a_header_that_stands_twice_in_any_case() {
    HeaderValue secret = new SecretReference(new SecretName("key"));
    assertThat(headers(header("X-Key", secret), header("x-key", secret)))
        .containsExactly("TRB-150021");
  }

  @Test
  void checks_templates_deep_inside_the_parameters() {
    JsonObject params =
        object(Map.of("a", object(Map.of("b", (JsonValue) new JsonText("$(vars/@unknown)")))));
    Problem problem = problems(settings(inbound(params), CODE, call(URL))).getFirst();
    assertThat(problem.place()).isEqualTo(place("inbound.params.a.b"));
  }

  @Test
  void refuses_json_in_the_request_and_sets_that_do_not_arrive() {
    InboundMapping json = inbound(JsonObject.EMPTY, new InboundColumn("doc", "doc"));
    assertThat(codes(settings(json, CODE, call(URL)))).containsExactly("TRB-150537");
    InboundMapping other =
        new InboundMapping(
            Optional.of(new ActivityId("query9")),
            true,
            List.of(),
            JsonObject.EMPTY,
            EmptyInput.CALL);
    assertThat(codes(settings(other, CODE, call(URL)))).containsExactly("TRB-150532");
    assertThat(
            kind.problems(
                settings(ZIPS, CODE, call(URL)),
                placed(settings(ZIPS, CODE, call(URL)), List.of())))
        .extracting(Problem::code)
        .containsExactly("TRB-150534");
  }

  private static HeaderSetting header(String name, HeaderValue value) {
    return new HeaderSetting(name, value);
  }
}
