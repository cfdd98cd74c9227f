package dev.tributary.webapp.resource;

import static dev.tributary.webapp.resource.OwnTables.API;
import static dev.tributary.webapp.resource.OwnTables.addWhole;
import static dev.tributary.webapp.resource.OwnTables.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Administrators mark personal columns by API and on a page; activities that send them say so. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataTest {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      activities:
        - {id: start1, kind: start}
        - {id: query1, kind: query, settings: {resource: NAME}}
        - id: api1
          kind: externalApi
          settings:
            inbound: {columns: [email]}
            outbound: {columns: [{name: code}]}
            execution: {url: "https://api.example.com/coupons"}
        - {id: end1, kind: end}
      transitions:
        - {from: start1, to: query1}
        - {from: query1, to: api1}
        - {from: api1, to: end1}
      """;

  @Inject OwnTables tables;

  @Test
  void the_emails_of_profiles_are_personal_from_the_start() {
    Response profile = SignedIn.withKeyOf(Role.VIEWER).get(API + "/profile");

    assertThat(profile.<List<String>>path("personalData.columns"))
        .contains("email", "lastName")
        .doesNotContain("zipCode");
    assertThat(profile.<String>path("personalData.externalApis")).isEqualTo("ALLOWED");
  }

  @Test
  void a_workflow_that_would_send_what_a_resource_refuses_is_not_published() {
    member("refused");
    assertThat(put("refused", "\"1\"", "{\"columns\": [\"email\"]}").statusCode()).isEqualTo(200);

    Response warned = post("refused", "/validate");
    assertThat(codes(warned)).contains("TRB-150742").doesNotContain("TRB-150740");
    assertThat(warned.asString()).contains("https://api.example.com");

    Response changed =
        put("refused", "\"2\"", "{\"columns\": [\"email\"], \"externalApis\": \"REFUSED\"}");
    assertThat(changed.<String>path("personalData.externalApis")).isEqualTo("REFUSED");
    Response publish = post("refused", "");
    assertThat(publish.statusCode()).as(publish.asString()).isEqualTo(422);
    assertThat(publish.asString()).contains("TRB-150740", "inbound.columns[0].expression");
  }

  @Test
  void what_a_resource_does_not_have_is_refused() {
    member("bare");
    assertRefused(put("bare", "\"1\"", "{\"columns\": [\"mail\"]}"), 400, "TRB-131015", "mail");
    assertRefused(
        put(
            "bare",
            "\"1\"",
            "{\"externalApis\": \"CONSENT\", \"consent\": {\"column\": \"email\"}}"),
        400,
        "TRB-131016",
        "ok");
    assertThat(
            SignedIn.withKeyOf(Role.DESIGNER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put(API + "/bare/personal-data")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_page_shows_and_saves_the_marks() {
    member("paged");
    Browser administrator = SignedIn.browserOf(Role.ADMINISTRATOR);
    String address = "/console/resources/paged";
    assertThat(administrator.get("/console/resources").asString()).contains(address);

    Response saved =
        administrator.post(
            address + "/personal-data",
            Map.of(
                "version",
                "1",
                "personal",
                "email",
                "rule",
                "CONSENT",
                "consent",
                "ok",
                "given",
                "true"));
    assertThat(saved.statusCode()).isEqualTo(303);
    Document page = Jsoup.parse(administrator.get(address).asString());
    assertThat(page.select("input[name=personal][checked]").eachAttr("value"))
        .containsExactly("email");
    assertThat(page.select("#rule option[selected]").val()).isEqualTo("CONSENT");

    Response stale =
        administrator.post(address + "/personal-data", Map.of("version", "1", "rule", "REFUSED"));
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(stale.asString()).select("[role=alert]").text()).isNotBlank();
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    assertThat(Jsoup.parse(viewer.get(address).asString()).select("main button")).isEmpty();
  }

  private void member(String name) {
    tables.run(
        "create table public.%s (id bigint primary key, email text, ok boolean)".formatted(name));
    addWhole(name).then().statusCode(201);
  }

  private static Response put(String name, String etag, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(body)
        .put(API + "/" + name + "/personal-data");
  }

  private static Response post(String name, String path) {
    return SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(WORKFLOW.replace("NAME", name).getBytes(UTF_8))
        .post("/api/v1/workflows" + path);
  }

  private static List<String> codes(Response response) {
    return response.path("problems.code");
  }
}
