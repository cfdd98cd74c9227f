package dev.tributary.webapp.activity;

import com.fasterxml.jackson.core.JsonPointer;
import dev.tributary.webapp.form.FormTab;
import java.util.List;

/** The places of problems within the activity that an example tests. */
final class TestedPlaces {
  static final String ACTIVITY = "activities[tested].";

  private TestedPlaces() {}

  static boolean isAboveField(String place, List<FormTab> tabs) {
    return tabs.stream()
        .flatMap(tab -> tab.parts().stream())
        .anyMatch(part -> isWithin(ACTIVITY + part.path(), place));
  }

  /** An object without its required member can be taken for another one, with unknown members. */
  static boolean isBeside(String problem, String place) {
    String object = place.substring(0, place.lastIndexOf('.'));
    return !object.equals(ACTIVITY + "settings") && isWithin(problem, object);
  }

  static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
  }

  /** {@code /relations/0/input} as {@code activities[tested].settings.relations[0].input}. */
  static String of(JsonPointer setting) {
    return ACTIVITY
        + "settings"
        + setting.toString().replaceAll("/(\\d+)", "[$1]").replace('/', '.');
  }
}
