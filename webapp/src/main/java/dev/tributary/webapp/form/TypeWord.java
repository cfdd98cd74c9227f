package dev.tributary.webapp.form;

import dev.tributary.domain.value.ValueType;
import java.util.Locale;

/** The type of a value as pages call it. */
public final class TypeWord {
  private TypeWord() {}

  /** The key of its word. */
  public static String of(ValueType type) {
    return "form.type_" + type.name().toLowerCase(Locale.ROOT);
  }
}
