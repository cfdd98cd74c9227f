package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.AdditionalField;
import java.util.List;

/** Reads and writes the list {@code additionalData}, which several kinds have. */
public final class AdditionalFields {
  private static final String FIELD = "additionalData";

  private AdditionalFields() {}

  /** The fields in {@code additionalData}. */
  public static List<AdditionalField> read(SettingsReader reader) {
    return reader.objects(
        FIELD,
        field ->
            new AdditionalField(
                field.text("name"),
                field.text("label"),
                field.text("expression"),
                field.text("default")));
  }

  /** Adds {@code additionalData}, unless there is none. */
  public static void write(ObjectNode node, List<AdditionalField> fields) {
    if (fields.isEmpty()) {
      return;
    }
    ArrayNode list = node.putArray(FIELD);
    for (AdditionalField field : fields) {
      ObjectNode element = list.addObject().put("name", field.name());
      putUnlessBlank(element, "label", field.label());
      element.put("expression", field.expression());
      putUnlessBlank(element, "default", field.missing());
    }
  }

  private static void putUnlessBlank(ObjectNode node, String name, String value) {
    if (!value.isBlank()) {
      node.put(name, value);
    }
  }
}
