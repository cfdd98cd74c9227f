package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.platform.RawRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, tags, media types and addresses as HTTP has them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpConventionsTest {
  @TestHTTPResource("/")
  URI root = URI.create("http://localhost");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /api/v1/profiles | GET, HEAD, OPTIONS, POST",
        "POST | /api/v1/profiles/1 | DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
        "PUT | /api/v1/profiles/export | GET, HEAD, OPTIONS",
        "POST | /api/v1/workflows/some/draft | DELETE, GET, HEAD, OPTIONS, PUT",
        "GET | /api/v1/workflows/some/publish | OPTIONS, POST",
        "GET | /api/v1/workflows/some/draft/edits | OPTIONS, POST",
        "PATCH | /api/v1/runs | GET, HEAD, OPTIONS",
        "GET | /api/v1/runs/1/commands | OPTIONS, POST"
      })
  void names_the_methods_that_a_path_takes(String method, String path, String allowed) {
    Response refused = asAdministrator().request(method, path);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(405);
    assertThat(refused.header("Allow")).isEqualTo(allowed);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    Response options = asAdministrator().options(path);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.header("Allow")).isEqualTo(allowed);
  }

  @Test
  void has_no_methods_for_what_is_not_there() {
    assertThat(asAdministrator().options("/api/v1/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void every_read_of_the_api_refuses_a_media_type_that_it_does_not_have() {
    List<String> wrong = new ArrayList<>();
    List<Route> reads =
        Route.all().stream().filter(route -> route.isApi() && route.verb().equals("GET")).toList();
    for (Route read : reads) {
      Response response = asAdministrator().accept("text/event-stream").get(read.path());
      // 404: there is no such thing, whatever its media type.
      if (!Set.of(404, 406).contains(response.statusCode())) {
        wrong.add(read + " " + response.statusCode() + " " + response.asString());
      }
    }
    assertThat(reads).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @Test
  void sends_no_body_to_a_caller_that_has_it() {
    Response added =
        asAdministrator()
            .contentType("application/json")
            .body(Map.of("lastName", "Reyes"))
            .post("/api/v1/profiles");
    String address = "/api/v1/profiles/" + added.jsonPath().getLong("id");
    String tag = added.header("ETag");

    for (String known : List.of(tag, "W/" + tag, "\"0\", " + tag, "*")) {
      Response same = asAdministrator().header("If-None-Match", known).get(address);
      assertThat(same.statusCode()).as(known).isEqualTo(304);
      assertThat(same.header("ETag")).isEqualTo(tag);
      assertThat(same.asString()).isEmpty();
    }
    assertThat(asAdministrator().header("If-None-Match", "\"0\"").get(address).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/profiles/%00",
        "/api/v1/profiles?search=a%00b",
        "/api/v1/audit?actor=%00",
        "/api/v1/workflows/%00",
        "/api/v1/workflows?after=%",
        "/api/v1/outbox?recipient=%zz",
        "/sign-in?from=/console%",
        "/api/v1/runs?state={x}",
        "/console/runs?search=a|b",
        "/console/profiles?search=%00",
        "/unsubscribe/%00"
      })
  void refuses_an_address_that_is_none(String address) {
    RawRequest.RawResponse refused = RawRequest.post(root, address).announcing("0");

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("TRB-190026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /api/v1/users | {\"name\":\"a\\u0000b\",\"role\":\"viewer\",\"password\":\"some"
            + " words in a row\"}",
        "POST | /api/v1/profiles | {\"lastName\":\"a\\u0000b\"}",
        "POST | /api/v1/api-keys | {\"name\":\"a\\u0000b\",\"role\":\"viewer\"}",
        "POST | /api/v1/resources | {\"name\":\"other\",\"table\":\"a\\u0000b\",\"key\":\"id\"}",
        "POST | /api/v1/resources |"
            + " {\"name\":\"other\",\"table\":\"public.profile\",\"key\":\"id\",\"label\":\"\\u0000\"}",
        "POST | /api/v1/workflows/none/runs | {\"parameters\":{\"a\":\"\\u0000\"}}",
        "POST | /api/v1/workflows |"
            + " {\"apiVersion\":\"tributary/v1\",\"kind\":\"Workflow\",\"name\":\"nul\",\"label\":\"\\u0000\"}",
        "POST | /api/v1/email/preview | {\"workflow\":\"\\u0000\",\"address\":\"\\u0000\"}",
        "POST | /api/v1/runs/00000000-0000-7000-8000-000000000000/commands | {}",
        "POST | /api/v1/imports/00000000-0000-7000-8000-000000000000/commands | {\"command\":null}"
      })
  void text_that_cannot_be_stored_and_a_missing_field_are_the_callers_fault(
      String method, String path, String body) {
    Response refused =
        asAdministrator().contentType("application/json").body(body).request(method, path);

    assertThat(refused.statusCode()).as(refused.asString()).isBetween(400, 499);
    assertThat(refused.contentType()).startsWith("application/problem+json");
  }

  @Test
  void a_form_with_a_broken_way_back_leads_to_the_console() {
    Browser browser = new Browser();
    String name = "viewer-" + UUID.randomUUID();
    SignedIn.createUser(name.substring(0, 20), Role.VIEWER);

    Response entered =
        browser.post(
            "/sign-in",
            Map.of(
                "name", name.substring(0, 20), "password", SignedIn.PASSWORD, "from", "/console%"));

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.header("Location")).endsWith("/console");
  }

  @Test
  void a_form_may_have_the_fields_of_500_columns() {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      fields.put("columns." + i, "x");
    }
    fields.put("language", "nl");

    assertThat(new Browser().post("/console/preferences", fields).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "'a=1&', 21000, TRB-190030",
    "'language=%zz&', 1, TRB-190029",
  })
  void a_form_that_cannot_be_read_is_refused_with_the_reason(
      String fields, int times, String code) {
    Browser browser = SignedIn.browserOf(Role.ADMINISTRATOR);
    Response refused =
        browser
            .request()
            .contentType("application/x-www-form-urlencoded")
            .body("csrf=" + browser.token() + "&" + fields.repeat(times))
            .post("/console/secrets");

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    assertThat(refused.asString()).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Encoding, gzip, 415, TRB-190028",
    "Content-Encoding, 'identity, br', 415, TRB-190028",
    "Content-Encoding, identity, 400, TRB-190004",
    "Idempotency-Key, '', 400, TRB-190012",
    "Idempotency-Key, ' ', 400, TRB-190012"
  })
  void a_header_that_means_something_is_not_passed_over(
      String header, String value, int status, String code) {
    Response refused =
        asAdministrator()
            .contentType("application/json")
            .header(header, value)
            .body("no JSON".getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/profiles");

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.<String>path("code")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1", "01", "-0", "1.0", " 1", "99999999999999999999", "१"})
  void one_profile_has_one_address(String id) {
    assertThat(asAdministrator().get("/api/v1/profiles/{id}", id).<String>path("code"))
        .isEqualTo("TRB-132001");
  }

  @ParameterizedTest
  @ValueSource(ints = {2_049, 300_000})
  void a_field_of_a_form_may_be_as_long_as_the_text_of_an_email(int length) {
    Map<String, String> fields = Map.of("language", "nl", "text", "x".repeat(length));

    assertThat(new Browser().post("/console/preferences", fields).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "/console/runs/00000000-0000-7000-8000-000000000000/commands, command, explode, TRB-190014",
    "/console/imports/00000000-0000-7000-8000-000000000000/commands, command, explode, TRB-190014",
    "/console/api-keys, role, boss, is no role",
    "/console/messages/suppressed/release?channel=pigeon, x, y, TRB-190014",
    "/console/messages/suppressed/lift?channel=pigeon, address, ada@example.com, TRB-190014",
    "/console/messages/suppressed/release?reason=none, x, y, TRB-160041",
    "/console/messages/suppressed/release?from=2026-02-30, x, y, TRB-160043",
    "/console/messages/suppressed/release?to=soon, x, y, TRB-160043"
  })
  void a_choice_that_no_form_offers_is_refused_and_nothing_is_done_in_its_place(
      String path, String field, String value, String detail) {
    Response refused =
        SignedIn.browserOf(Role.ADMINISTRATOR).post(path, Map.of(field, value, "name", "odd"));

    assertThat(refused.statusCode()).isBetween(400, 422);
    assertThat(refused.asString()).contains(detail);
  }

  private static RequestSpecification asAdministrator() {
    return SignedIn.asAdministrator();
  }
}
