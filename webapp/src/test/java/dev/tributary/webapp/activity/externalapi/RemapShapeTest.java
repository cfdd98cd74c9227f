package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.adapters.setting.RowShape;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.webapp.activity.DeclaredForm;
import dev.tributary.webapp.form.FormDocument;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.PostedForm;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form gives back every source and destination of a remapping as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemapShapeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<FormPart> PARTS =
      DeclaredForm.tabs(
              new ExternalApiDeclaration(
                  new ExternalApiDefaults(Guardrails.DOCUMENTED, RetryPolicy.DEFAULT)))
          .stream()
          .filter(tab -> tab.id().equals("columns"))
          .findFirst()
          .orElseThrow()
          .parts();
  private static final RowShape SHAPE = shape();
  private static final String FROM = "from";
  private static final List<String> DESTINATIONS =
      List.of("null", "\"x\"", "\"\"", "\" \"", "\" x \"", "\"\\\"x\\\"\"");
  private static final String REMAP = "settings.outbound.columns[0].remap";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "A|A",
        "``|\"\"",
        "\"|\"",
        "\"\"|\"\"\"\"",
        "\"x\"|\"\"x\"\"",
        " A|\" A\"",
        "` `|\" \""
      })
  void a_source_is_shown_and_comes_back(String source, String shown) throws Exception {
    for (String destination : DESTINATIONS) {
      ObjectNode stored = stored(source, destination);
      ArrayNode rows = SHAPE.toRows(remap(stored));
      assertThat(rows.path(0).path(FROM).asText()).isEqualTo(shown);
      assertThat(saved(stored, rows.path(0))).isEqualTo(remap(stored));
    }
  }

  @Test
  void a_problem_is_reported_at_the_source_and_not_at_its_spelling() {
    ObjectNode row = JSON.createObjectNode().put(FROM, "\"\"");
    assertThat(SHAPE.place("remap", 0, row, "to")).isEqualTo("remap.");
  }

  private static RowShape shape() {
    FormRows columns = (FormRows) PARTS.getFirst();
    return columns.parts().stream()
        .filter(part -> part.path().equals("remap"))
        .map(part -> ((FormRows) part).shape())
        .findFirst()
        .orElseThrow();
  }

  /** What a browser makes of it that sends the form as it was shown. */
  private static JsonNode saved(ObjectNode stored, JsonNode row) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    fields.putSingle("settings.outbound.columns[0].name", "c");
    row.properties()
        .forEach(
            field -> fields.putSingle(REMAP + "[0]." + field.getKey(), field.getValue().asText()));
    FormDocument form = FormDocument.open(stored, PARTS);
    form.take(new PostedForm(fields));
    return remap(form.close());
  }

  private static JsonNode remap(ObjectNode stored) {
    return stored.at("/settings/outbound/columns/0/remap");
  }

  private static ObjectNode stored(String source, String destination) throws Exception {
    String remap = "{%s: %s}".formatted(JSON.writeValueAsString(source), destination);
    return (ObjectNode)
        JSON.readTree(
            "{\"settings\":{\"outbound\":{\"columns\":[{\"name\":\"c\",\"remap\":%s}]}}}"
                .formatted(remap));
  }
}
