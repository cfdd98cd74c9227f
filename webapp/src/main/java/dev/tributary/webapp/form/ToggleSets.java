package dev.tributary.webapp.form;

import dev.tributary.adapters.setting.Control.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Toggles that are shown together: many of one group that follow each other without explanations,
 * such as the months of a year.
 */
public final class ToggleSets {
  private static final int FEWEST = 5;

  private ToggleSets() {}

  /** The parts in their order: each alone, but the toggles of a set together. */
  public static List<List<FormPart>> gathered(List<FormPart> parts) {
    List<List<FormPart>> gathered = new ArrayList<>();
    for (int next = 0; next < parts.size(); next += gathered.getLast().size()) {
      int end = end(parts, next);
      gathered.add(parts.subList(next, end - next < FEWEST ? next + 1 : end));
    }
    return gathered;
  }

  /** The key of the name of a set; with {@code .help} that of a sentence below it. */
  public static String title(List<FormPart> set) {
    return ((FormField) set.getFirst()).label().replaceFirst("\\.[^.]*$", "");
  }

  /** The path of the group that holds the toggles. */
  static String path(FormPart toggle) {
    return toggle.path().replaceFirst("\\.[^.]*$", "");
  }

  private static int end(List<FormPart> parts, int start) {
    int end = start;
    while (end < parts.size() && belong(parts.get(start), parts.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean belong(FormPart first, FormPart next) {
    return next instanceof FormField field
        && field.type() == Entry.TOGGLE
        && field.help().isEmpty()
        && path(first).equals(path(next));
  }
}
