package dev.tributary.webapp.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindsApiTest {
  @Test
  void lists_the_kinds_of_the_program_by_id() {
    assertThat(kinds("en").getList("items.id", String.class))
        .containsExactly(
            "alert",
            "andJoin",
            "deduplication",
            "email",
            "end",
            "enrichment",
            "externalApi",
            "externalSignal",
            "fork",
            "query",
            "scheduler",
            "start",
            "subWorkflow",
            "test",
            "wait");
  }

  @Test
  void shows_group_inlets_and_outlets_of_a_kind() {
    JsonPath kinds = kinds("en");

    assertThat(kinds.<Map<String, Object>>get("items.find {it.id == 'externalApi'}"))
        .containsEntry("label", "External API")
        .containsEntry("group", "dataManagement")
        .containsEntry("groupLabel", "Data management")
        .containsEntry("inlets", Map.of("minimum", 0, "maximum", 1))
        .containsEntry(
            "outlets",
            List.of(
                Map.of("name", "out", "label", "Out"),
                Map.of("name", "failed", "label", "Failed"),
                Map.of("name", "rejects", "label", "Rejects")));
    assertThat(kinds.<Map<String, Object>>get("items.find {it.id == 'end'}"))
        .containsEntry("inlets", Map.of("minimum", 1))
        .containsEntry("outlets", List.of())
        .containsEntry("authorsNameOutlets", false);
    assertThat(kinds.<Map<String, Object>>get("items.find {it.id == 'test'}"))
        .containsEntry("outlets", List.of(Map.of("name", "default", "label", "Default")))
        .containsEntry("authorsNameOutlets", true);
  }

  @Test
  void labels_are_in_the_language_of_the_reader() {
    assertThat(kinds("nl").<Map<String, Object>>get("items.find {it.id == 'deduplication'}"))
        .containsEntry("label", "Ontdubbeling")
        .containsEntry("groupLabel", "Doelgroep")
        .containsEntry(
            "outlets",
            List.of(
                Map.of("name", "out", "label", "Uit"),
                Map.of("name", "complement", "label", "Complement")));
  }

  @Test
  void the_schema_describes_the_settings() {
    JsonPath kinds = kinds("en");

    assertThat(kinds.getString("items.find {it.id == 'query'}.schema.properties.where.type"))
        .isEqualTo("string");
    assertThat(kinds.<Map<String, Object>>get("items.find {it.id == 'fork'}.schema"))
        .isEqualTo(Map.of("type", "object", "additionalProperties", false));
  }

  private static JsonPath kinds(String language) {
    return SignedIn.withKeyOf(Role.VIEWER)
        .header("Accept-Language", language)
        .get("/api/v1/kinds")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
