package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that are left empty, that cannot be carried out, and that have thousands of fields. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostedFormsTest {
  private static final String LEFT_EMPTY = "/console/workflows/left-empty";
  private static final int COLUMNS = 500;

  private static final String MAILING =
      """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
       "activities": [
         {"id": "query1", "kind": "query", "settings": {"where": "email IS NOT EMPTY"}},
         {"id": "email1", "kind": "email", "settings": {
           "from": {"address": "shop@example.com"}, "subject": "Hello", "text": "Bye"}}],
       "transitions": [{"from": "query1", "to": "email1"}]}\
      """;

  private final Kinds kinds;

  PostedFormsTest(Kinds kinds) {
    this.kinds = kinds;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /console/workflows/new | en | A name is required
          /console/workflows/new | nl | Een naam is verplicht
          /console/secrets       | en | A name is required
          /console/secrets       | nl | Een naam is verplicht
          /console/api-keys      | en | An API key needs a name
          /console/password      | en | A password has at least
          /console/workflows/empty-to/activities/email1/preview/send | en | address is required
          /console/workflows/empty-to/activities/email1/preview/send | nl | adres is verplicht
          """)
  void a_form_that_is_left_empty_shows_what_it_needs(String path, String language, String words) {
    publish(MAILING.formatted("empty-to"));
    Browser administrator = SignedIn.browserOf(Role.ADMINISTRATOR);
    administrator.post("/console/preferences", Map.of("language", language));

    Response refused = administrator.post(path, Map.of("value", "", "role", "viewer"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains(words);
    assertQuotesNothing(refused);
  }

  @Test
  void an_activity_whose_form_is_left_empty_shows_what_it_lacks() {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    designer.post("/console/workflows/new", Map.of("name", "left-empty"));
    for (String kind : kinds.ids()) {
      String path =
          place(
              designer.post(
                  LEFT_EMPTY + "/activities",
                  Map.of("kind", kind, "version", versionOfDraft(designer))));
      Document page = Jsoup.parse(designer.get(path).asString());
      for (String tab : page.select("nav.tabs a").eachAttr("href")) {
        Response saved =
            designer.post(tab, Map.of("do", "save", "version", versionOfDraft(designer)));
        assertThat(saved.statusCode()).as(tab).isIn(303, 422);
        assertQuotesNothing(saved.statusCode() == 422 ? saved : designer.get(tab));
      }
      assertThat(page.select("nav.tabs a")).as(kind).isNotEmpty();
    }
    assertQuotesNothing(designer.get(LEFT_EMPTY));
  }

  private static String versionOfDraft(Browser designer) {
    return Jsoup.parse(designer.get(LEFT_EMPTY).asString()).expectFirst("[name=version]").val();
  }

  @Test
  void a_test_message_without_a_mail_server_is_refused_and_keeps_the_address() {
    publish(MAILING.formatted("no-mail-server"));
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("email", "ada@example.com"))
        .post("/api/v1/profiles");

    Response refused =
        SignedIn.browserOf(Role.OPERATOR)
            .post(
                "/console/workflows/no-mail-server/activities/email1/preview/send",
                Map.of("to", "author@example.com"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.asString()).select("[role=alert]").text())
        .contains("No mail server", "tributary.mail.host", "TRB-160110");
    assertThat(Jsoup.parse(refused.asString()).select("#to").val()).isEqualTo("author@example.com");
  }

  @Test
  void an_external_api_of_500_columns_is_saved() {
    publish(
        wideForm(
            IntStream.range(0, COLUMNS)
                .mapToObj("{\"name\": \"c%d\"}"::formatted)
                .collect(Collectors.joining(", "))));
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String tab = "/console/workflows/wide-form/activities/api1?tab=columns";
    Map<String, String> fields = fields(Jsoup.parse(designer.get(tab).asString()));
    assertThat(fields).hasSizeGreaterThan(COLUMNS * 5);
    List<String> last = fields.keySet().stream().filter(name -> name.contains("[499]")).toList();
    String label = last.stream().filter(name -> name.endsWith(".label")).findFirst().orElseThrow();
    fields.put(label, "The last one");

    Response saved = designer.post(tab, fields);

    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
    Response draft = SignedIn.asAdministrator().get("/api/v1/workflows/wide-form/draft");
    assertThat(draft.asString()).contains("The last one");
  }

  private static Map<String, String> fields(Document page) {
    FormElement form = (FormElement) page.expectFirst("form#edit");
    Map<String, String> fields = new LinkedHashMap<>();
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    fields.remove("csrf");
    fields.put("do", "save");
    return fields;
  }

  @ParameterizedTest
  @CsvSource({"links, fork1", "links/remove, 'no id'", "remove, ''"})
  void an_activity_that_is_not_there_is_named_by_its_code(String action, String to) {
    publish(MAILING.formatted("no-such-activity"));

    Response refused =
        SignedIn.browserOf(Role.ADMINISTRATOR)
            .post(
                "/console/workflows/no-such-activity/activities/gone1/" + action,
                Map.of("outlet", "out", "to", to));

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.asString()).contains("TRB-100210").doesNotContain("There are: .");
  }

  @Test
  void a_link_that_is_removed_twice_is_removed() {
    publish(MAILING.formatted("unlinked-twice"));
    Browser administrator = SignedIn.browserOf(Role.ADMINISTRATOR);
    String home = "/console/workflows/unlinked-twice/activities/query1";
    String version = version(administrator.get(home));
    for (int i = 0; i < 2; i++) {
      Response removed =
          administrator.post(
              home + "/links/remove", Map.of("version", version, "outlet", "out", "to", "email1"));
      assertThat(place(removed)).startsWith(home);
    }
    assertThat(administrator.get(home).asString()).doesNotContain("/links/remove");
  }

  @Test
  void a_stale_form_of_a_person_keeps_what_was_typed() {
    String address =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body(Map.of("lastName", "Before"))
            .post("/api/v1/profiles")
            .header("Location");
    String form = "/console/profiles" + address.substring(address.lastIndexOf('/')) + "/edit";
    Browser administrator = SignedIn.browserOf(Role.ADMINISTRATOR);
    String version = version(administrator.get(form));
    administrator.post(form, Map.of("version", version, "lastName", "Meanwhile"));

    Response stale = administrator.post(form, Map.of("version", version, "lastName", "Typed"));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.asString())
        .contains("value=\"Typed\"", "changed this person meanwhile", "data-guard=\"typed\"");
    Response saved =
        administrator.post(form, Map.of("version", version(stale), "lastName", "Typed"));
    assertThat(saved.statusCode()).isEqualTo(303);
  }

  private static String version(Response page) {
    return Jsoup.parse(page.asString()).select("input[name=version]").attr("value");
  }

  /** Two single quotes with nothing between them, as the page escapes them. */
  private static void assertQuotesNothing(Response page) {
    assertThat(page.asString()).doesNotContain("&#39;&#39;", "''", "“”");
  }

  private static String place(Response redirect) {
    assertThat(redirect.statusCode()).isEqualTo(303);
    return redirect.header("Location").replaceFirst("^https?://[^/]+", "");
  }

  private static void publish(String definition) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(definition)
        .post("/api/v1/workflows");
  }

  private static String wideForm(String columns) {
    return """
        {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "wide-form",
         "activities": [
           {"id": "api1", "kind": "externalApi", "settings": {
             "outbound": {"columns": [%s]},
             "execution": {"url": "https://api.example.com/"}}},
           {"id": "end1", "kind": "end"}],
         "transitions": [{"from": "api1", "to": "end1"}]}\
        """
        .formatted(columns);
  }
}
