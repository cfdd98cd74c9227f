package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import java.util.List;

/**
 * A document while a form is open over it: every list is a list of objects, blank ones included.
 */
public final class FormDocument {
  /** Shows the input again, after the session had ended meanwhile. */
  private static final String RESTORE = "restore";

  /** Shows the fields that the choices ask for, where no script does. */
  private static final String SHOW = "show";

  private final ObjectNode root;
  private final List<FormPart> parts;

  private FormDocument(ObjectNode root, List<FormPart> parts) {
    this.root = root;
    this.parts = parts;
  }

  /** The form over {@code stored}, which stays as it is. */
  public static FormDocument open(ObjectNode stored, List<FormPart> parts) {
    ObjectNode root = stored.deepCopy();
    openRows(root, parts);
    return new FormDocument(root, parts);
  }

  ObjectNode root() {
    return root;
  }

  List<FormPart> parts() {
    return parts;
  }

  /** Takes over what was typed into every part. */
  public void take(PostedForm form) {
    take(form, root, parts, "");
  }

  /** Applies the pressed button; false for one that is to save the form. */
  public boolean apply(String button) {
    return button.equals(RESTORE) || button.equals(SHOW) || edit(button);
  }

  /** Applies the pressed button of a row; false when another button was pressed. */
  boolean edit(String button) {
    return RowEdit.of(button).map(edit -> edit.apply(root)).orElse(false);
  }

  /** The document as it is stored: without blank rows, and without what it does not ask for. */
  public ObjectNode close() {
    ObjectNode stored = root.deepCopy();
    new AskedParts(parts, stored).removeOthers();
    closeRows(stored, parts);
    return stored;
  }

  private static void openRows(ObjectNode object, List<FormPart> parts) {
    for (FormPart part : parts) {
      if (part instanceof FormRows rows) {
        ArrayNode opened = rows.shape().toRows(JsonPaths.get(object, rows.path()));
        opened.forEach(row -> openRows((ObjectNode) row, rows.parts()));
        JsonPaths.set(object, rows.path(), opened);
      }
    }
  }

  private static void closeRows(ObjectNode object, List<FormPart> parts) {
    for (FormPart part : parts) {
      if (part instanceof FormRows rows) {
        ArrayNode filled = object.arrayNode();
        for (JsonNode row : JsonPaths.get(object, rows.path())) {
          if (!isBlank((ObjectNode) row, rows.parts())) {
            new AskedParts(rows.parts(), (ObjectNode) row).removeOthers();
            closeRows((ObjectNode) row, rows.parts());
            filled.add(row);
          }
        }
        JsonPaths.set(
            object,
            rows.path(),
            filled.isEmpty() ? MissingNode.getInstance() : rows.shape().fromRows(filled));
      }
    }
  }

  /** What is only switched or chosen does not make a row. */
  private static boolean isBlank(ObjectNode row, List<FormPart> parts) {
    return parts.stream().allMatch(part -> isBlank(row, part));
  }

  private static boolean isBlank(ObjectNode row, FormPart part) {
    JsonNode value = JsonPaths.get(row, part.path());
    return switch (part) {
      case FormField field ->
          value.isMissingNode() || field.type() == Entry.TOGGLE || field.type() == Entry.CHOICE;
      case FormRows rows -> {
        boolean blank = true;
        for (JsonNode inner : value) {
          blank &= isBlank((ObjectNode) inner, rows.parts());
        }
        yield blank;
      }
    };
  }

  private static void take(PostedForm form, ObjectNode object, List<FormPart> parts, String start) {
    for (FormPart part : parts) {
      String name = start + part.path();
      switch (part) {
        case FormField field ->
            JsonPaths.set(object, field.path(), FieldValues.typed(field, form, name));
        case FormRows rows -> {
          ArrayNode taken = object.arrayNode();
          for (int row : form.rows(name)) {
            take(form, taken.addObject(), rows.parts(), "%s[%d].".formatted(name, row));
          }
          JsonPaths.set(object, rows.path(), taken);
        }
      }
    }
  }
}
