package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tributary.domain.text.Trimming;

/** Values between the document and the field that shows them. */
final class FieldValues {
  private FieldValues() {}

  /** What the field shows. */
  static String shown(FormField field, JsonNode node) {
    if (node.isMissingNode()) {
      return field.defaultValue();
    }
    return node.isValueNode() ? node.asText() : node.toPrettyString();
  }

  /** What was typed, as the document keeps it; a number that is none stays a text to be refused. */
  static JsonNode typed(FormField field, PostedForm form, String name) {
    return switch (field.type()) {
      case TOGGLE -> BooleanNode.valueOf(form.ticked(name));
      case NUMBER -> number(Trimming.both(form.text(name)));
      case EXACT -> exact(form.text(name));
      case LINE, CHOICE -> text(Trimming.both(form.text(name)));
      case TEXT, CODE -> text(form.text(name));
    };
  }

  private static JsonNode number(String text) {
    return text.matches("-?\\d{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : text(text);
  }

  private static JsonNode text(String text) {
    return exact(Trimming.isBlank(text) ? "" : text);
  }

  private static JsonNode exact(String text) {
    return text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text);
  }
}
