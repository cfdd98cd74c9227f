package dev.tributary.webapp.activity;

import dev.tributary.webapp.form.FormTab;
import java.util.List;

/**
 * What the form of one kind of activity asks. One bean per kind. Paths are those of the written
 * form of an activity: {@code label}, {@code settings.where}, {@code options.comment}.
 */
public interface ActivityForm {
  /** The kind's id: {@code externalApi}. */
  String kind();

  /** The key of the kind's name. */
  String name();

  List<FormTab> tabs();

  /** Pages that help to fill it in. */
  default List<FormTool> tools() {
    return List.of();
  }
}
