package dev.tributary.domain.fileimport;

import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Optional;

/**
 * How a file is written, as far as somebody said.
 *
 * @param encoding empty to find out
 * @param separator empty to find out
 * @param header whether the first line names the columns
 * @param dateFormats patterns such as {@code dd/MM/yyyy}, tried in this order; empty to find out
 * @param missing what becomes of rows that lack their last fields
 */
public record FileForm(
    Optional<TextEncoding> encoding,
    Optional<Character> separator,
    char quote,
    boolean header,
    List<String> dateFormats,
    MissingFields missing) {
  private static final int MOST_FORMATS = 8;

  /** Found out as far as possible, with {@code "} around fields and a first line of names. */
  public static final FileForm USUAL =
      new FileForm(Optional.empty(), Optional.empty(), '"', true, List.of(), MissingFields.BLANK);

  public FileForm {
    dateFormats = List.copyOf(dateFormats);
    if (separator.filter(Separator::isLineBreak).isPresent() || Separator.isLineBreak(quote)) {
      throw new Refused(ImportCode.BAD_SIGN);
    }
    if (separator.filter(sign -> sign == quote).isPresent()) {
      throw new Refused(ImportCode.SAME_SIGN, String.valueOf(quote));
    }
    if (dateFormats.size() > MOST_FORMATS) {
      throw new Refused(ImportCode.TOO_MANY_FORMATS, dateFormats.size(), MOST_FORMATS);
    }
    dateFormats.forEach(DatePattern::check);
  }

  /** The same with the ways to write dates that were found. */
  public FileForm withDates(List<String> found) {
    return new FileForm(encoding, separator, quote, header, found, missing);
  }
}
