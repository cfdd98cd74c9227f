package dev.tributary.adapters.out.postgres.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a thing was or is, as plain values only; whatever else is in it shows as its text. */
final class MaskedState {
  private MaskedState() {}

  /** Secrets are among "whatever else": their text is the mask. */
  static Map<String, @Nullable Object> of(Map<?, ?> state) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    state.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
    return plain;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Number number -> number;
      case Boolean bool -> bool;
      case Map<?, ?> map -> of(map);
      case Collection<?> list -> list.stream().map(MaskedState::plain).toList();
      default -> value.toString();
    };
  }
}
