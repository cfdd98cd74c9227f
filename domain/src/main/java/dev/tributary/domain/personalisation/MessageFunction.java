package dev.tributary.domain.personalisation;

import java.util.List;

/** What may be asked of a value in a message's text: {@code {firstName.upper}}. */
public final class MessageFunction {
  /** Of text: in capitals. */
  public static final String UPPER = "upper";

  /** Of text: in small letters. */
  public static final String LOWER = "lower";

  /** Of text: without blanks around it. */
  public static final String TRIM = "trim";

  /** Of text: how many characters; of a list: how many elements. */
  public static final String LENGTH = "length";

  /** Of numbers and dates: by a pattern such as {@code 0.00} or {@code d MMMM yyyy}. */
  public static final String FORMAT = "format";

  /** Of anything: itself, or the argument when there is no value. */
  public static final String OR = "or";

  /** How Qute calls the operator {@code ?:}. */
  public static final String ELVIS = "?:";

  /** All of them, as they are written. */
  public static final List<String> NAMES = List.of(UPPER, LOWER, TRIM, LENGTH, FORMAT, OR, ELVIS);

  private MessageFunction() {}
}
