package dev.tributary.adapters.fileimport;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.tributary.domain.fileimport.FileRow;
import dev.tributary.domain.fileimport.ImportCode;
import dev.tributary.domain.problem.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of a file, one after the other, without empty lines. */
final class CsvRows implements AutoCloseable {
  /** The parser takes in 8,192 characters at once, whatever is left in its buffer. */
  private static final int SMALLEST_BUFFER = 16 * 1024;

  private final String encoding;
  private final char quote;
  private final int longestField;
  private final RowHandler handler;
  private final CloseableIterator<FileRow> rows;
  private Optional<FileRow> next = Optional.empty();
  private boolean ended;

  /**
   * @param longestField characters of a field; one that is longer ends the reading
   */
  CsvRows(DecodingReader text, String encoding, char separator, char quote, int longestField) {
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
            .maxBufferSize(Math.max(longestField, SMALLEST_BUFFER))
            .build(handler, new EndMarkedReader(text))
            .iterator();
  }

  /**
   * @throws Refused naming the line that cannot be read
   */
  boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = read();
      ended = next.isEmpty();
    }
    return next.isPresent();
  }

  /** The row that {@link #hasNext} promised. */
  FileRow next() {
    FileRow row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Optional<FileRow> read() {
    try {
      if (!rows.hasNext()) {
        throw openQuote(handler.line());
      }
      FileRow row = rows.next();
      boolean last = EndMarkedReader.isIn(row) && !rows.hasNext();
      if (last && !EndMarkedReader.isAll(row)) {
        throw openQuote(row.line());
      }
      return last ? Optional.empty() : Optional.of(row);
    } catch (CsvParseException | UncheckedIOException broken) {
      throw refused(broken);
    }
  }

  private Refused openQuote(long line) {
    return new Refused(ImportCode.BROKEN_QUOTES, line, String.valueOf(quote));
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
              ? openQuote(line(broken))
              : new Refused(ImportCode.RECORD_TOO_LONG, line(broken), longestField);
    };
  }

  /** The handler learns of a row with its first whole field; until then only the parser knows. */
  private long line(RuntimeException broken) {
    String digits = String.valueOf(broken.getMessage()).replaceAll("\\D", "");
    return digits.isEmpty() ? handler.line() : Long.parseLong(digits);
  }
}
