package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.definition.Locations.Part;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.List;
import java.util.Map;

/** Finds characters that escapes can contain and that the database cannot store as text. */
final class StorableDefinition {
  private final List<Problem> problems;

  private StorableDefinition(List<Problem> problems) {
    this.problems = problems;
  }

  /** Adds a problem at each text with U+0000 or half a surrogate pair. */
  static void check(JsonNode document, Locations locations, List<Problem> problems) {
    new StorableDefinition(problems).check(document, locations.root());
  }

  private void check(JsonNode node, Part part) {
    if (node.isTextual()) {
      check(node.textValue(), part);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      check(field.getKey(), part);
      check(field.getValue(), part.field(field.getKey()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(node.get(i), part.element(i));
    }
  }

  private void check(String text, Part part) {
    text.codePoints()
        .filter(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
        .findFirst()
        .ifPresent(
            c ->
                problems.add(
                    Problem.error(
                        part.place(), DefinitionErrorCode.BAD_CHARACTER, "U+%04X".formatted(c))));
  }
}
