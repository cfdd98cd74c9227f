package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.HashSet;
import java.util.Set;

/** Makes column names of property names: {@code code}, then {@code code_2}, {@code code_3}. */
final class SampleColumnNames {
  private static final int LONGEST = 63;
  private static final String NAMELESS = "column";

  private final Set<String> taken = new HashSet<>(Set.of(WorkTableStructure.LINE_NUMBER));
  private int duplicates;

  /** A valid name that was not given before. */
  String unique(String property) {
    String base = valid(property);
    String name = base;
    for (int number = 2; !taken.add(name); number++) {
      String suffix = "_" + number;
      name = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())) + suffix;
    }
    duplicates += name.equals(base) ? 0 : 1;
    return name;
  }

  /** How many names needed a number. */
  int duplicates() {
    return duplicates;
  }

  private static String valid(String property) {
    String name = property.replaceAll("[^a-zA-Z0-9_]", "_");
    String begun = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    String usable = begun.replace("_", "").isEmpty() ? NAMELESS : begun;
    return usable.substring(0, Math.min(usable.length(), LONGEST));
  }
}
