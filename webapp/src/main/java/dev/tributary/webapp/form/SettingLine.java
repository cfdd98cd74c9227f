package dev.tributary.webapp.form;

import java.util.List;

/**
 * One setting as people read it.
 *
 * @param section key of the title of the tab that begins with it; empty for none
 * @param label key of its name
 * @param valueKey key of the text of a value, in the reader's language; empty for none
 * @param text a value as its author wrote it
 * @param code whether the value is code: an expression, JSON, a template
 * @param rows of a list: the settings of each row
 */
public record SettingLine(
    String section,
    String label,
    String valueKey,
    String text,
    boolean code,
    List<List<SettingLine>> rows) {

  /** Whether nothing is set. */
  public boolean empty() {
    return valueKey.isEmpty() && text.isBlank() && rows.isEmpty();
  }

  SettingLine in(String title) {
    return new SettingLine(title, label, valueKey, text, code, rows);
  }
}
