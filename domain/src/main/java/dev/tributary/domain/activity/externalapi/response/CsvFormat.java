package dev.tributary.domain.activity.externalapi.response;

/**
 * The form of separated values.
 *
 * @param header whether the first row names the columns; without it a path is a position from 0
 */
public record CsvFormat(Separator separator, Quote quote, boolean header) {
  /** RFC 4180 with a header. */
  public static final CsvFormat DEFAULT = new CsvFormat(Separator.COMMA, Quote.DOUBLE, true);

  /** What stands between two values. */
  public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char sign;

    Separator(char sign) {
      this.sign = sign;
    }

    public char sign() {
      return sign;
    }
  }

  /** What stands around a value that holds separators or line breaks. */
  public enum Quote {
    DOUBLE('"'),
    SINGLE('\'');

    private final char sign;

    Quote(char sign) {
      this.sign = sign;
    }

    public char sign() {
      return sign;
    }
  }
}
