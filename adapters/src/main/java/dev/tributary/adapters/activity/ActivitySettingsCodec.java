package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivitySettings;

/**
 * Translates the settings of one kind between their record and the JSON form that YAML, the API and
 * the database share.
 *
 * @param <S> the settings of this kind
 */
public interface ActivitySettingsCodec<S extends ActivitySettings> {
  /**
   * Reads settings. Missing fields become empty or the documented default, which validation checks;
   * fields of a wrong form are reported to {@code reader}, which collects all problems.
   */
  S read(SettingsReader reader);

  /** Writes settings so that {@link #read} gives equal ones; defaults may be left out. */
  ObjectNode write(S settings);

  /** The JSON Schema of the written form, as a document of its own. */
  ObjectNode schema();

  /** The codec of a kind that has nothing to set: an empty object. */
  static <S extends ActivitySettings> ActivitySettingsCodec<S> withoutSettings(S settings) {
    return new NoSettingsCodec<>(settings);
  }
}
