package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds and sets the value at a dotted path of objects: {@code execution.retry.attempts}. */
final class JsonPaths {
  private JsonPaths() {}

  static JsonNode get(ObjectNode root, String path) {
    JsonNode node = root;
    for (String name : path.split("\\.", -1)) {
      node = node.path(name);
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  /** Sets the value; a missing node removes the field, and the objects that it leaves empty. */
  static void set(ObjectNode root, String path, JsonNode value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      if (value.isMissingNode()) {
        root.remove(path);
      } else {
        root.set(path, value);
      }
      return;
    }
    String name = path.substring(0, dot);
    JsonNode within = root.path(name);
    ObjectNode inner = within instanceof ObjectNode object ? object : root.objectNode();
    set(inner, path.substring(dot + 1), value);
    set(root, name, inner.isEmpty() ? MissingNode.getInstance() : inner);
  }
}
