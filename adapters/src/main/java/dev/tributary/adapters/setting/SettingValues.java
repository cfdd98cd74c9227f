package dev.tributary.adapters.setting;

import java.util.function.Function;

/**
 * Where a declaration takes its values from while it is executed: a document that is read, or
 * settings that are written or described.
 *
 * @param <S> the record of the settings
 */
public interface SettingValues<S> {
  /** The value of {@code setting}, which {@code component} holds in the record. */
  <T> T of(Setting<T> setting, Function<S, T> component);
}
