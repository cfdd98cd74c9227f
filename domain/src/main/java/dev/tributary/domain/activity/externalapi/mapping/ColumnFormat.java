package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.NumberSeparators;

/**
 * How the values of a column are written in the response, and how its texts are stored.
 *
 * @param maxLength characters that a text may have
 * @param pattern of dates and times ({@code dd/MM/yyyy}); empty is ISO 8601
 */
public record ColumnFormat(
    int maxLength,
    WhiteSpace whiteSpace,
    LetterCase letterCase,
    String pattern,
    NumberSeparators separators) {
  /** The reference product's default length of text. */
  public static final int DEFAULT_LENGTH = 255;

  /** Values as JSON has them. */
  public static final ColumnFormat PLAIN =
      new ColumnFormat(
          DEFAULT_LENGTH, WhiteSpace.NONE, LetterCase.NONE, "", NumberSeparators.PLAIN);

  /** The same with room for longer or shorter texts. */
  public ColumnFormat withMaxLength(int length) {
    return new ColumnFormat(length, whiteSpace, letterCase, pattern, separators);
  }
}
