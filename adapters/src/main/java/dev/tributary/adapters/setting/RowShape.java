package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Converts between the written form of a list and the rows that a form shows, each an object of
 * fields.
 */
public interface RowShape {
  /** The rows of {@code stored}, for a form. */
  ArrayNode toRows(JsonNode stored);

  /** The written form of {@code rows}. */
  JsonNode fromRows(ArrayNode rows);

  /** The place of problems of a field of a row, {@code index} being its position in the list. */
  String place(String list, int index, ObjectNode row, String field);
}
