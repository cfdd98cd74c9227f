package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a document keeps rows that a form shows as objects, one each. */
public interface RowShape {
  /** The rows as objects of the form. */
  ArrayNode open(JsonNode stored);

  /** The rows as the document keeps them. */
  JsonNode close(ArrayNode rows);

  /** The place of problems of a field of a row, {@code index} being its position in the list. */
  String place(String list, int index, ObjectNode row, String field);
}
