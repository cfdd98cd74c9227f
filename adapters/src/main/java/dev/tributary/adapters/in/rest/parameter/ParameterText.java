package dev.tributary.adapters.in.rest.parameter;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import java.util.regex.Pattern;

/**
 * Reads the text of a query parameter; a refusal names the parameter, the text and what is allowed.
 */
public final class ParameterText {
  /** As many digits as a {@code long} always holds. */
  static final long GREATEST = 999_999_999_999_999_999L;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private ParameterText() {}

  /** {@code true} or {@code false}: the framework would read any other word as {@code false}. */
  public static boolean flag(String parameter, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new RestProblem(
              BAD_REQUEST, RestErrorCode.BAD_CHOICE, parameter, text, "true, false");
    };
  }

  /** A whole number from 0 to 18 digits. */
  public static long number(String parameter, String text) {
    return number(parameter, text, GREATEST);
  }

  static int smallNumber(String parameter, String text) {
    return (int) number(parameter, text, Integer.MAX_VALUE);
  }

  private static long number(String parameter, String text, long greatest) {
    if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > greatest) {
      throw new RestProblem(
          BAD_REQUEST, RestErrorCode.BAD_NUMBER, parameter, text, "0", Long.toString(greatest));
    }
    return Long.parseLong(text);
  }
}
