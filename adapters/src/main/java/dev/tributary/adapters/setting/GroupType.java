package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.problem.ErrorCode;
import java.util.Optional;

/** An object with settings of its own. */
record GroupType<T>(SettingsDeclaration<T> declaration, Optional<Mismatch> refusal)
    implements SettingType<T> {

  /**
   * The problem of values that are refused together: by a record's constructor.
   *
   * @param field where it is reported
   * @param code its argument is the message of the exception
   */
  record Mismatch(String field, ErrorCode code) {}

  @Override
  public Optional<T> read(SettingsReader reader, String field) {
    return reader.object(field, this::read).flatMap(value -> value);
  }

  private Optional<T> read(SettingsReader reader) {
    try {
      return Optional.of(declaration.read(reader));
    } catch (IllegalArgumentException refused) {
      Mismatch reported = refusal.orElseThrow(() -> refused);
      declaration.list().forEach(setting -> reader.has(setting.name()));
      reader.problem(reported.field(), reported.code(), String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  @Override
  public JsonNode write(T value) {
    return declaration.write(value);
  }

  @Override
  public ObjectNode schema() {
    return SettingsSchema.of(declaration.list());
  }

  @Override
  public Control control() {
    return new Control.Group(declaration.list());
  }
}
