package dev.tributary.webapp.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.mail.ScriptedMailServer.Mail;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.demo.SampleProfiles;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The preview of a message. */
@QuarkusTest
@QuarkusTestResource(value = MailServerForTests.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailPreviewTest {
  private static final String ADA = "person1@people.example.com";

  private final SampleProfiles people;
  private final InstantSource clock;

  private static final String BEHIND_AN_API =
      """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "behind-an-api",
       "activities": [
         {"id": "query1", "kind": "query", "settings": {"where": "email IS NOT EMPTY"}},
         {"id": "api1", "kind": "externalApi", "label": "Offers", "settings": {
           "inbound": {"columns": [{"name": "zip", "expression": "zipCode"}]},
           "execution": {"url": "https://nowhere.invalid/offers"},
           "outbound": {"arrayPath": "/offers", "columns": [{"name": "zip"}, {"name": "offer"}]}}},
         {"id": "join1", "kind": "enrichment", "settings": {
           "primary": "query1",
           "relations": [{"name": "offers", "input": "api1", "cardinality": "zeroOrOne",
             "criteria": [{"source": "zipCode", "destination": "zip"}]}],
           "additionalData": [{"name": "offer", "expression": "offers.offer"}]}},
         {"id": "email1", "kind": "email", "settings": {
           "from": {"address": "shop@example.com"}, "subject": "Hello {firstName}",
           "text": "Offer: {offer ?: 'none'}"}}],
       "transitions": [
         {"from": "query1", "to": "api1"}, {"from": "query1", "to": "join1"},
         {"from": "api1", "to": "join1"}, {"from": "join1", "to": "email1"}]}\
      """;

  EmailPreviewTest(SampleProfiles people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  @BeforeEach
  void people() {
    people.put(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  @Test
  void shows_what_anybody_would_get_without_a_run() {
    publish("seen-before", "Hello {firstName}");

    Response ada =
        call("preview", Map.of("workflow", "seen-before", "address", "PERSON1@people.example.COM"));

    assertThat(ada.<String>path("subject")).as(ada.asString()).isEqualTo("Hello Ada");
    assertThat(ada.<String>path("recipient")).isEqualTo(ADA);
    assertThat(ada.<Map<String, String>>path("values")).containsEntry("profile.firstName", "Ada");
    assertThat(ada.<String>path("run")).isNull();
    Response second = call("preview", Map.of("workflow", "seen-before", "line", 2));
    assertThat(second.<Integer>path("line")).isEqualTo(2);
    assertThat(second.<String>path("subject")).startsWith("Hello ").isNotEqualTo("Hello Ada");
    assertThat(
            SignedIn.asAdministrator()
                .get("/api/v1/runs?workflow=seen-before")
                .<List<?>>path("items"))
        .isEmpty();
  }

  @Test
  void shows_people_behind_an_api_without_calling_it() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(BEHIND_AN_API)
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);

    Response ada = call("preview", Map.of("workflow", "behind-an-api", "address", ADA));

    assertThat(ada.<String>path("subject")).as(ada.asString()).isEqualTo("Hello Ada");
    assertThat(ada.<String>path("text")).as(ada.asString()).isEqualTo("Offer: none");
    String page =
        SignedIn.browserOf(Role.DESIGNER)
            .get("/console/workflows/behind-an-api/activities/email1/preview")
            .asString();
    assertThat(page).contains("Nothing was called for this preview: values from Offers");
  }

  @Test
  void shows_the_rows_that_the_last_run_kept() {
    publish("seen-after", "Hello {firstName}");
    String run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=60")
            .body("{}")
            .post("/api/v1/workflows/seen-after/runs")
            .path("id");

    assertThat(call("preview", Map.of("workflow", "seen-after")).<String>path("run"))
        .isEqualTo(run);
  }

  @Test
  void reports_why_there_is_nothing_to_show() {
    publish("seen-wrong", "Hello {firstName}");

    assertThat(problem(Map.of("workflow", "seen-wrong", "address", "nobody@example.com")))
        .isEqualTo("TRB-160114");
    assertThat(problem(Map.of("workflow", "seen-wrong", "line", 100_000))).isEqualTo("TRB-160114");
    assertThat(call("preview", Map.of("workflow", "seen-wrong", "line", 0)).statusCode())
        .isEqualTo(400);
    assertThat(call("preview", Map.of("workflow", "not-there")).statusCode()).isEqualTo(404);
    assertThat(call("preview", Map.of("workflow", "seen-wrong", "activity", "query1")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void an_unsubscribe_link_without_a_public_address_is_reported_before_a_start() {
    Response checked =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body(definition("way-out", "Hello", "Out: {unsubscribeUrl}"))
            .post("/api/v1/workflows/validate");
    assertThat(checked.<String>path("problems[0].code"))
        .as(checked.asString())
        .isEqualTo("TRB-160117");
    assertThat(checked.<String>path("problems[0].place"))
        .isEqualTo("activities[email1].settings.text");
    assertThat(checked.<String>path("problems[0].remedy")).contains("tributary.mail.public-url");
  }

  @Test
  void a_field_of_another_program_is_reported_before_a_publication_and_does_not_forbid_it() {
    Response checked =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body(definition("foreign-fields", "Hello *|FNAME|*", "Hello {{firstName}}"))
            .post("/api/v1/workflows/validate");
    assertThat(checked.<List<String>>path("problems.code"))
        .as(checked.asString())
        .containsExactly("TRB-160024", "TRB-160024");
    assertThat(checked.asString()).contains("*|FNAME|*", "{firstName}", "warning");
    publish("foreign-fields", "Hello *|FNAME|*");
  }

  @Test
  void a_test_goes_to_the_author_alone_and_is_marked_as_a_test() {
    publish("tested-mail", "Hello {firstName}");

    Response sent =
        call(
            "test-send",
            Map.of("workflow", "tested-mail", "address", ADA, "to", "author@example.com"));

    assertThat(sent.<String>path("outcome")).as(sent.asString()).isEqualTo("accepted");
    Mail mail = MailServerForTests.server().accepted().getLast();
    assertThat(mail.recipient()).contains("author@example.com");
    assertThat(mail.text()).contains("Subject: [Test] Hello Ada").doesNotContain(ADA);
    assertThat(SignedIn.asAdministrator().get("/api/v1/audit?action=tested").asString())
        .contains("author@example.com");
    Response refused =
        call(
            "test-send",
            Map.of("workflow", "tested-mail", "to", "a@example.com\r\nBcc: b@example.com"));
    assertThat(refused.<String>path("code")).isEqualTo("TRB-160115");
  }

  private static String problem(Map<String, Object> body) {
    return call("preview", body).path("problems[0].code");
  }

  private static Response call(String what, Map<String, Object> body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/email/" + what);
  }

  private static void publish(String name, String subject) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(definition(name, subject, "Bye"))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  private static String definition(String name, String subject, String text) {
    return """
    {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
     "keepInterimResults": true,
     "activities": [
       {"id": "query1", "kind": "query", "settings": {"where": "email IS NOT EMPTY"}},
       {"id": "email1", "kind": "email", "settings": {
         "from": {"address": "shop@example.com"}, "subject": "%s", "text": "%s",
         "html": "<p>Bye</p>"}}],
     "transitions": [{"from": "query1", "to": "email1"}]}\
    """
        .formatted(name, subject, text);
  }
}
