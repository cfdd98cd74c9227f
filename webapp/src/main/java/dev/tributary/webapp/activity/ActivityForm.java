package dev.tributary.webapp.activity;

import dev.tributary.webapp.form.FormTab;
import java.util.List;

/**
 * What the form of one kind of activity asks. Paths are those of the written form of an activity:
 * {@code label}, {@code settings.where}, {@code options.comment}.
 */
public interface ActivityForm {
  /** The form of a kind that has nothing to set: what every activity has. */
  ActivityForm WITHOUT_SETTINGS =
      () -> List.of(SharedTabs.properties(), SharedTabs.executionOptions());

  List<FormTab> tabs();

  /** Pages that help to fill it in. */
  default List<FormTool> tools() {
    return List.of();
  }
}
