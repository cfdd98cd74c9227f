package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A setting that names a set, a resource, an account or a workflow lets a person choose what
 * exists.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedChoicesTest {
  private final String name = "choices-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void store() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            Map.of(
                "name",
                name,
                "settings",
                Map.of("label", "Partner", "origins", List.of("https://api.example.com"))))
        .post("/api/v1/accounts")
        .then()
        .statusCode(201);
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(workflow())
        .post("/api/v1/workflows?draft=true")
        .then()
        .statusCode(201);
  }

  private String workflow() {
    return """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s", "label": "Offers",
       "activities": [
         {"id": "query1", "kind": "query", "label": "Dutch", "settings": {"resource": "gone"}},
         {"id": "query2", "kind": "query", "label": "query2"},
         {"id": "query3", "kind": "query", "label": "Not linked"},
         {"id": "start1", "kind": "start"},
         {"id": "enrichment1", "kind": "enrichment", "settings": {
           "primary": "query2", "relations": [{"input": "query1"}, {"input": "query3"}]}},
         {"id": "andJoin1", "kind": "andJoin"},
         {"id": "subWorkflow1", "kind": "subWorkflow", "settings": {"workflow": "gone"}},
         {"id": "end1", "kind": "end"},
         {"id": "externalApi1", "kind": "externalApi", "settings": {
           "execution": {"url": "https://api.example.com/"}}}],
       "transitions": [
         {"from": "query1", "to": "enrichment1"}, {"from": "query2", "to": "enrichment1"},
         {"from": "query1", "to": "andJoin1"}, {"from": "query2", "to": "andJoin1"},
         {"from": "query1", "to": "externalApi1"}, {"from": "query2", "to": "externalApi1"}]}\
      """
        .formatted(name);
  }

  @ParameterizedTest
  @CsvSource({
    "enrichment1?tab=properties, settings.primary, query2",
    "enrichment1?tab=relations, settings.relations[0].input, query1",
    "andJoin1, settings.mainInput, ''",
    "externalApi1?tab=inbound, settings.inbound.set, ''"
  })
  void a_set_is_one_of_those_that_reach_the_activity(String page, String field, String held) {
    Element choice = choice(page, field);

    assertThat(options(choice)).contains("query1: Dutch (query1)", "query2: query2");
    assertThat(options(choice)).noneMatch(option -> option.startsWith("query3"));
    assertThat(chosen(choice)).isEqualTo(held);
    assertThat(choice.hasAttr("aria-invalid")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "subWorkflow1?tab=general, settings.workflow, gone",
    "end1?tab=signal, settings.signal.workflow, ''"
  })
  void a_workflow_is_one_of_those_that_exist(String page, String field, String held) {
    Element choice = choice(page, field);

    assertThat(options(choice)).contains("%1$s: Offers (%1$s)".formatted(name));
    assertThat(chosen(choice)).isEqualTo(held);
  }

  @Test
  void a_name_of_nothing_that_exists_stays_and_is_marked() {
    Element input = choice("enrichment1?tab=relations", "settings.relations[1].input");
    Element resource = choice("query1", "settings.resource");

    assertThat(options(input)).contains("query3: query3 (not available)");
    assertThat(chosen(input)).isEqualTo("query3");
    assertThat(options(resource))
        .contains("profile: Profiles (profile)", "gone: gone (not available)");
    assertThat(chosen(resource)).isEqualTo("gone");
    assertThat(Stream.of(input, resource).map(each -> each.attr("aria-invalid")))
        .containsOnly("true");
  }

  @Test
  void nothing_can_be_chosen_where_the_setting_may_be_left_out() {
    assertThat(options(choice("start1", "settings.resource"))).contains(": None chosen");
    assertThat(options(choice("query2", "settings.resource")))
        .noneMatch(each -> each.startsWith(":"));
    assertThat(options(choice("externalApi1?tab=execution", "settings.execution.account")))
        .contains(": None chosen", "%1$s: Partner (%1$s)".formatted(name));
  }

  @Test
  void what_was_chosen_is_saved() {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String page = address("andJoin1?tab=general");
    FormElement form =
        (FormElement) Jsoup.parse(designer.get(page).asString()).expectFirst("#edit");
    Map<String, String> fields =
        Map.of(
            "do", "save",
            "version", form.expectFirst("[name=version]").val(),
            "settings.needed", "all",
            "settings.mainInput", "query2");

    Response saved = designer.post(page, fields);

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(chosen(choice("andJoin1", "settings.mainInput"))).isEqualTo("query2");
  }

  private Element choice(String page, String field) {
    Document html = Jsoup.parse(SignedIn.browserOf(Role.DESIGNER).get(address(page)).asString());
    return html.expectFirst("select[name=\"%s\"]".formatted(field));
  }

  private String address(String page) {
    return "/console/workflows/%s/activities/%s".formatted(name, page);
  }

  private static List<String> options(Element choice) {
    return choice.select("option").stream().map(each -> each.val() + ": " + each.text()).toList();
  }

  private static String chosen(Element choice) {
    return choice.expectFirst("option[selected]").val();
  }
}
