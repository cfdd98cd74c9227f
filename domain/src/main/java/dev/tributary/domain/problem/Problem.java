package dev.tributary.domain.problem;

/**
 * Something wrong with what a caller gave, or that its author should know. Problems are collected,
 * so that all of them are reported at once.
 *
 * @param place a path into it: {@code activities[query1].settings.where}; in a profile the name of
 *     a column; empty for the whole
 * @param code which rule
 * @param message what is wrong and how to fix it
 * @param severity whether it is refused for this
 */
public record Problem(String place, String code, Message message, Severity severity) {
  /** Characters of a place or of a quoted value: a hostile definition has names of any length. */
  private static final int LONGEST = 1000;

  public Problem {
    place = beginning(place);
    message =
        new Message(message.key(), message.arguments().stream().map(Problem::beginning).toList());
  }

  /** How bad a problem is. */
  public enum Severity {
    /** It is refused: a workflow cannot be published or started, a profile is not stored. */
    ERROR,
    /** It can, but the author should review it. */
    WARNING
  }

  public static Problem error(String place, ErrorCode code, Object... arguments) {
    return new Problem(place, code.id(), code.with(arguments), Severity.ERROR);
  }

  public static Problem warning(String place, ErrorCode code, Object... arguments) {
    return new Problem(place, code.id(), code.with(arguments), Severity.WARNING);
  }

  /** The same problem of a larger whole. */
  public Problem at(String whole) {
    return new Problem(whole, code, message, severity);
  }

  private static Object beginning(Object argument) {
    return argument instanceof String text ? beginning(text) : argument;
  }

  private static String beginning(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
