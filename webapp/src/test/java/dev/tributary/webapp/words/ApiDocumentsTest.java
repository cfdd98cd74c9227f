package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the running program says about its API is what the documents say. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiDocumentsTest {
  @Inject ActivityDeclarations declarations;

  @Test
  void the_committed_schema_is_the_one_that_is_served() throws IOException {
    DocumentPage.assertSays("schema/workflow.schema.json", get("/api/v1/schema/workflow"));
  }

  @Test
  void the_schema_knows_the_settings_of_every_kind_and_refers_to_what_is_there()
      throws IOException {
    JsonNode schema = new JsonMapper().readTree(get("/api/v1/schema/workflow"));

    assertThat(schema.at("/$defs/activity/properties/kind/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(declarations.kinds());
    List<String> references = schema.findValuesAsText("$ref");
    assertThat(references)
        .containsAll(declarations.kinds().stream().map(kind -> "#/$defs/" + kind).toList())
        .allSatisfy(to -> assertThat(schema.at(to.substring(1)).isObject()).as(to).isTrue());
  }

  @Test
  void the_committed_description_of_the_api_is_the_one_that_is_served() throws IOException {
    String description = get("/q/openapi");

    assertThat(description.lines().filter(line -> line.startsWith("  /")))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path).startsWith("  /api/v1/"))
        .noneSatisfy(path -> assertThat(path).contains("/test/"));
    DocumentPage.assertSays("openapi.yaml", description);
  }

  @Test
  void every_reference_of_the_description_leads_to_what_is_there() throws IOException {
    JsonNode description = new JsonMapper().readTree(get("/q/openapi?format=json"));

    assertThat(description.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(to -> assertThat(description.at(to.substring(1)).isObject()).as(to).isTrue());
  }

  @Test
  void every_tag_of_the_description_is_described() throws IOException {
    JsonNode description = new JsonMapper().readTree(get("/q/openapi?format=json"));

    assertThat(description.path("tags"))
        .isNotEmpty()
        .allSatisfy(tag -> assertThat(tag.path("description").asText()).as("%s", tag).isNotBlank());
  }

  private static String get(String path) {
    return SignedIn.withKeyOf(Role.VIEWER).get(path).then().statusCode(200).extract().asString();
  }
}
