package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How the values of a setting are written in JSON, and how a form asks for them. */
public interface SettingType<T> {
  /** The value of {@code field}; empty when it is missing, or when it was reported as wrong. */
  Optional<T> read(SettingsReader reader, String field);

  JsonNode write(T value);

  /** The JSON Schema of what {@link #write} gives, in an object of its own. */
  ObjectNode schema();

  Control control();
}
