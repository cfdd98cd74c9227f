package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivitySettings;

/**
 * Translates the settings of one kind between their record and the JSON form that YAML, the API and
 * the database share. One bean per kind. {@code schema/activity/<kind>.json} holds the JSON Schema
 * of the same form.
 *
 * @param <S> the settings of this kind
 */
public interface ActivitySettingsCodec<S extends ActivitySettings> {
  /** The kind's id: {@code externalApi}. */
  String kind();

  Class<S> settingsType();

  /**
   * Reads settings. Missing fields become empty or the documented default, which validation checks;
   * fields of a wrong form are reported to {@code reader}, which collects all problems.
   */
  S read(SettingsReader reader);

  /** Writes settings so that {@link #read} gives equal ones; defaults may be left out. */
  ObjectNode write(S settings);
}
