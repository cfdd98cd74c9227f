package dev.tributary.application.profile;

import dev.tributary.domain.profile.ValueText;
import dev.tributary.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a profile that the audit trail records. */
final class ProfileAuditView {
  private ProfileAuditView() {}

  /** The values that are not empty. */
  static Map<String, Object> of(Map<String, Value> values) {
    Map<String, Object> reported = new LinkedHashMap<>();
    values.forEach(
        (column, value) -> {
          String text = ValueText.of(value);
          if (!text.isEmpty()) {
            reported.put(column, text);
          }
        });
    return reported;
  }

  /** Of {@code values} those that {@code others} have otherwise; empty text for no value. */
  static Map<String, Object> differing(Map<String, Value> values, Map<String, Value> others) {
    Map<String, Object> reported = new LinkedHashMap<>();
    values.forEach(
        (column, value) -> {
          if (!value.equals(others.get(column))) {
            reported.put(column, ValueText.of(value));
          }
        });
    return reported;
  }
}
