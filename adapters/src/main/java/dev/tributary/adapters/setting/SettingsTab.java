package dev.tributary.adapters.setting;

import java.util.List;

/**
 * A tab of a form.
 *
 * @param id its name in addresses and in the key of its title
 * @param settings the paths of what it asks for; a group stands for all its settings
 */
public record SettingsTab(String id, List<String> settings) {
  /** Settings in the order of {@code paths}: {@code execution.retry}. */
  public static SettingsTab tab(String id, String... paths) {
    return new SettingsTab(id, List.of(paths));
  }
}
