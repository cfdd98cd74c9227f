package dev.tributary.domain.expression;

import java.util.Map;

/**
 * What the operator sets for expressions.
 *
 * @param options what {@code GetOption('name')} gives, by name
 * @param leapDays when people born on 29 February have their birthday in years without that day
 */
public record ExpressionLanguageConfig(Map<String, String> options, LeapDays leapDays) {
  /** No options; 28 February. */
  public static final ExpressionLanguageConfig STANDARD =
      new ExpressionLanguageConfig(Map.of(), LeapDays.FEBRUARY_28);

  public ExpressionLanguageConfig {
    options = Map.copyOf(options);
  }

  /** The day on which 29 February is celebrated in other years. */
  public enum LeapDays {
    FEBRUARY_28("02-28"),
    MARCH_1("03-01");

    private final String day;

    LeapDays(String day) {
      this.day = day;
    }

    /** As {@code IsBirthday} takes it: month and day. */
    public String day() {
      return day;
    }
  }
}
