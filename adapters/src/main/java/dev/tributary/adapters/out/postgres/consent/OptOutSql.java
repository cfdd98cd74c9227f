package dev.tributary.adapters.out.postgres.consent;

import dev.tributary.domain.consent.OptOutRule;

/**
 * The rule of {@link OptOutRule} as expressions, for statements that write many profiles at once. A
 * test holds every case against the rule itself.
 */
public final class OptOutSql {
  private OptOutSql() {}

  /** The opt-out after a write; of both expressions null means that there is no value. */
  public static String after(OptOutRule rule, String standing, String written) {
    return switch (rule) {
      case SET_ONLY -> "(%s or coalesce(%s, false))".formatted(standing(standing), written);
      case SET_AND_CLEAR -> "coalesce(%s, %s)".formatted(written, standing(standing));
    };
  }

  private static String standing(String column) {
    return "coalesce(%s, false)".formatted(column);
  }
}
