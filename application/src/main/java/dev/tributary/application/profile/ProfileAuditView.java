package dev.tributary.application.profile;

import dev.tributary.domain.expression.Value;
import dev.tributary.domain.profile.ValueText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit tells of a profile. */
final class ProfileAuditView {
  private ProfileAuditView() {}

  /** The values that say something. */
  static Map<String, Object> of(Map<String, Value> values) {
    Map<String, Object> told = new LinkedHashMap<>();
    values.forEach(
        (column, value) -> {
          String text = ValueText.of(value);
          if (!text.isEmpty()) {
            told.put(column, text);
          }
        });
    return told;
  }

  /** Of {@code values} those that {@code others} have otherwise; empty text for no value. */
  static Map<String, Object> differing(Map<String, Value> values, Map<String, Value> others) {
    Map<String, Object> told = new LinkedHashMap<>();
    values.forEach(
        (column, value) -> {
          if (!value.equals(others.get(column))) {
            told.put(column, ValueText.of(value));
          }
        });
    return told;
  }
}
