package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * What a form would show, for those who only read: every field that is asked for or set, with its
 * value or its default, and of each row what is set. Confidential values are hidden.
 */
public final class ReadOnlyForm {
  private static final String LABEL = "label";

  private ReadOnlyForm() {}

  /** The settings of {@code document}, which is shown below its label. */
  public static List<SettingLine> lines(List<FormTab> tabs, ObjectNode document) {
    List<SettingLine> lines = new ArrayList<>();
    for (FormTab tab : tabs) {
      String title = tab.word();
      AskedParts asked = new AskedParts(tab.parts(), document);
      for (FormPart part : tab.parts()) {
        boolean shown = asked.asks(part) || isSet(JsonPaths.get(document, part.path()));
        if (shown && !part.path().equals(LABEL)) {
          lines.add(line(part, document).in(title));
          title = "";
        }
      }
    }
    return List.copyOf(lines);
  }

  private static SettingLine line(FormPart part, ObjectNode object) {
    JsonNode value = JsonPaths.get(object, part.path());
    return switch (part) {
      case FormField field -> field(field, value);
      case FormRows rows -> rows(rows, value);
    };
  }

  private static SettingLine field(FormField field, JsonNode node) {
    String value = FieldValues.shown(field, node);
    boolean hidden = field.confidential() && !value.isEmpty();
    String valueKey =
        switch (field.type()) {
          case TOGGLE -> value.equals("true") ? "console.yes" : "console.no";
          case CHOICE ->
              field.choices().stream()
                  .filter(choice -> choice.value().equals(value))
                  .map(FormField.Choice::word)
                  .findFirst()
                  .orElse("");
          case LINE, EXACT, TEXT, CODE, NUMBER -> hidden ? "form.hidden" : "";
        };
    boolean code = field.type() == Entry.CODE || field.type() == Entry.EXACT;
    return new SettingLine(
        "", field.label(), valueKey, valueKey.isEmpty() ? value : "", code, List.of());
  }

  private static SettingLine rows(FormRows rows, JsonNode list) {
    List<List<SettingLine>> shown = new ArrayList<>();
    for (JsonNode row : rows.shape().toRows(list)) {
      shown.add(
          rows.parts().stream()
              .filter(part -> isSet(JsonPaths.get((ObjectNode) row, part.path())))
              .map(part -> line(part, (ObjectNode) row))
              .toList());
    }
    return new SettingLine("", rows.title(), "", "", false, shown);
  }

  private static boolean isSet(JsonNode value) {
    return !value.isMissingNode() && !(value.isTextual() && value.asText().isEmpty());
  }
}
