package dev.tributary.adapters.fileimport;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.tributary.domain.fileimport.FileRow;
import dev.tributary.domain.fileimport.ImportCode;
import dev.tributary.domain.problem.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The rows of a file, one after the other, without empty lines. */
final class CsvRows implements AutoCloseable {
  private final DecodingReader text;
  private final String encoding;
  private final char quote;
  private final int longestField;
  private final RowHandler handler;
  private final CloseableIterator<FileRow> rows;

  /**
   * @param longestField characters of a field; one that is longer ends the reading
   */
  CsvRows(DecodingReader text, String encoding, char separator, char quote, int longestField) {
    this.text = text;
    this.encoding = encoding;
    this.quote = quote;
    this.longestField = longestField;
    this.handler = new RowHandler(longestField);
    this.rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter(quote)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(longestField)
            .build(handler, text)
            .iterator();
  }

  /**
   * @throws Refused naming the line that cannot be read
   */
  boolean hasNext() {
    try {
      boolean more = rows.hasNext();
      if (!more) {
        refuseOpenQuote();
      }
      return more;
    } catch (CsvParseException | UncheckedIOException broken) {
      throw refused(broken);
    }
  }

  FileRow next() {
    return rows.next();
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The parser takes the end of the file for the end of a quoted field. */
  private void refuseOpenQuote() {
    if (handler.endedQuoted() && text.lastInk() != quote) {
      throw new Refused(ImportCode.BROKEN_QUOTES, handler.line(), String.valueOf(quote));
    }
  }

  private RuntimeException refused(RuntimeException broken) {
    Throwable reason =
        Stream.iterate((Throwable) broken, cause -> cause != null, Throwable::getCause)
            .reduce((before, cause) -> cause)
            .orElse(broken);
    return switch (reason) {
      case MalformedText malformed ->
          new Refused(ImportCode.MALFORMED_TEXT, malformed.line(), encoding);
      case IOException _ -> broken;
      default ->
          String.valueOf(reason.getMessage()).startsWith("Unexpected character")
              ? new Refused(ImportCode.BROKEN_QUOTES, line(broken), String.valueOf(quote))
              : new Refused(ImportCode.RECORD_TOO_LONG, line(broken), longestField);
    };
  }

  /** The handler learns of a row with its first whole field; until then only the parser knows. */
  private long line(RuntimeException broken) {
    String digits = String.valueOf(broken.getMessage()).replaceAll("\\D", "");
    return digits.isEmpty() ? handler.line() : Long.parseLong(digits);
  }
}
