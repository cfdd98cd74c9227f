package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.domain.workflow.DefinitionCode;
import dev.tributary.domain.workflow.WorkflowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the characters that escapes can smuggle in and that no database keeps as text. */
final class StorableDefinition {
  private StorableDefinition() {}

  /** A problem at each text with U+0000 or half a surrogate pair. */
  static List<WorkflowProblem> check(JsonNode document) {
    List<WorkflowProblem> problems = new ArrayList<>();
    walk(document, "", problems);
    return problems;
  }

  private static void walk(JsonNode node, String place, List<WorkflowProblem> problems) {
    if (node.isTextual()) {
      checkText(node.textValue(), place, problems);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      checkText(field.getKey(), place, problems);
      walk(
          field.getValue(),
          place.isEmpty() ? field.getKey() : place + "." + field.getKey(),
          problems);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      String id = place.equals("activities") ? node.get(i).path("id").asText() : "";
      walk(node.get(i), "%s[%s]".formatted(place, id.isEmpty() ? i : id), problems);
    }
  }

  private static void checkText(String text, String place, List<WorkflowProblem> problems) {
    text.codePoints()
        .filter(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
        .findFirst()
        .ifPresent(
            c ->
                problems.add(
                    WorkflowProblem.error(
                        place, DefinitionCode.BAD_CHARACTER, "U+%04X".formatted(c))));
  }
}
