package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button beside rows does: {@code add:path}, {@code remove:path[1]}, {@code up:path[1]}.
 *
 * @param list the path of the rows
 * @param index which row; -1 for {@code add}
 */
record RowEdit(String action, String list, int index) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(add):([\\w.\\[\\]]{1,200}))|(?:(remove|up):([\\w.\\[\\]]{1,200})\\[(\\d{1,6})])");
  private static final Pattern STEP = Pattern.compile("\\[(\\d{1,6})]\\.");

  static Optional<RowEdit> of(String button) {
    Matcher matcher = FORM.matcher(button);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        matcher.group(1) != null
            ? new RowEdit(matcher.group(1), matcher.group(2), -1)
            : new RowEdit(matcher.group(3), matcher.group(4), Integer.parseInt(matcher.group(5))));
  }

  /** Changes the rows of {@code root}; false when it has none at that path. */
  boolean apply(ObjectNode root) {
    if (!(find(root) instanceof ArrayNode rows)) {
      return false;
    }
    switch (action) {
      case "add" -> rows.addObject();
      case "remove" -> rows.remove(index);
      default -> moveUp(rows);
    }
    return true;
  }

  private void moveUp(ArrayNode rows) {
    if (index > 0 && index < rows.size()) {
      rows.insert(index - 1, rows.remove(index));
    }
  }

  private JsonNode find(ObjectNode root) {
    JsonNode node = root;
    int from = 0;
    Matcher step = STEP.matcher(list);
    while (step.find() && node instanceof ObjectNode object) {
      node =
          JsonPaths.get(object, list.substring(from, step.start()))
              .path(Integer.parseInt(step.group(1)));
      from = step.end();
    }
    return node instanceof ObjectNode object ? JsonPaths.get(object, list.substring(from)) : node;
  }
}
