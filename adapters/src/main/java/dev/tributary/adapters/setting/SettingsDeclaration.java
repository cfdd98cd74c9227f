package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The one declaration of the settings of a record. It calls the record's constructor with one
 * {@code values.of(setting, component)} per setting, in the order in which they are written. The
 * same code is executed to read, to write and to list the settings, so it must not depend on what a
 * value is.
 *
 * @param <S> the record
 */
@FunctionalInterface
public interface SettingsDeclaration<S> {
  S settings(SettingValues<S> values);

  /**
   * Reads settings. What is missing gets its default, which validation checks; what has a wrong
   * form is reported to {@code reader}, which collects all problems.
   */
  default S read(SettingsReader reader) {
    return settings(
        new SettingValues<>() {
          @Override
          public <T> T of(Setting<T> setting, Function<S, T> component) {
            return setting.read(reader);
          }
        });
  }

  /** Writes settings so that {@link #read} gives equal ones; defaults are left out. */
  default ObjectNode write(S settings) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    settings(
        new SettingValues<>() {
          @Override
          public <T> T of(Setting<T> setting, Function<S, T> component) {
            T value = component.apply(settings);
            setting.write(value, object);
            return value;
          }
        });
    return object;
  }

  /** The settings in the order in which they are written. */
  default List<Setting<?>> list() {
    List<Setting<?>> list = new ArrayList<>();
    settings(
        new SettingValues<>() {
          @Override
          public <T> T of(Setting<T> setting, Function<S, T> component) {
            list.add(setting);
            return setting.defaultValue();
          }
        });
    return List.copyOf(list);
  }

  /** The record of a document without settings. */
  default S defaults() {
    return settings(
        new SettingValues<>() {
          @Override
          public <T> T of(Setting<T> setting, Function<S, T> component) {
            return setting.defaultValue();
          }
        });
  }
}
