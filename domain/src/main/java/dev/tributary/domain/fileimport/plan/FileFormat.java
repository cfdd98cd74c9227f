package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.date.DatePattern;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.Separator;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Optional;

/**
 * The format of a file, as far as the caller has set it.
 *
 * @param encoding empty to find out
 * @param separator empty to find out
 * @param header whether the first line names the columns
 * @param dateFormats patterns such as {@code dd/MM/yyyy}, tried in this order; empty to find out
 * @param missing what becomes of rows that lack their last fields
 */
public record FileFormat(
    Optional<TextEncoding> encoding,
    Optional<Character> separator,
    char quote,
    boolean header,
    List<String> dateFormats,
    MissingFields missing) {
  private static final int MOST_FORMATS = 8;

  /** Found out as far as possible, with {@code "} around fields and a first line of names. */
  public static final FileFormat DEFAULT =
      new FileFormat(Optional.empty(), Optional.empty(), '"', true, List.of(), MissingFields.BLANK);

  public FileFormat {
    dateFormats = List.copyOf(dateFormats);
    if (separator.filter(Separator::isLineBreak).isPresent() || Separator.isLineBreak(quote)) {
      throw new Refused(ImportErrorCode.BAD_SIGN);
    }
    if (separator.filter(sign -> sign == quote).isPresent()) {
      throw new Refused(ImportErrorCode.SAME_SIGN, String.valueOf(quote));
    }
    if (dateFormats.size() > MOST_FORMATS) {
      throw new Refused(ImportErrorCode.TOO_MANY_FORMATS, dateFormats.size(), MOST_FORMATS);
    }
    dateFormats.forEach(DatePattern::check);
  }

  /** The same with the ways to write dates that were found. */
  public FileFormat withDates(List<String> found) {
    return new FileFormat(encoding, separator, quote, header, found, missing);
  }
}
