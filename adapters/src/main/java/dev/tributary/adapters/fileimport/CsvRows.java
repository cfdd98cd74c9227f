package dev.tributary.adapters.fileimport;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.Separator;
import dev.tributary.domain.fileimport.row.RowLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a file, without empty lines and a first one that only names the separator. A row with
 * a fault, such as a quote that is not closed, is given with its first line only; the next row
 * begins in the line after it.
 */
public final class CsvRows implements AutoCloseable {
  /** The parser reads 8,192 characters at once, whatever room its buffer has. */
  private static final int SMALLEST_BUFFER = 16 * 1024;

  private final RewindingReader text;
  private final String encoding;
  private final char separator;
  private final char quote;
  private final RowLimits limits;
  private RowHandler handler;
  private CloseableIterator<FileRow> rows;
  private Optional<FileRow> next = Optional.empty();
  private long passed;
  private int faults;
  private int columns;
  private boolean ended;
  private boolean openAtEnd;
  private boolean afterFault;

  public CsvRows(
      DecodingReader file, String encoding, char separator, char quote, RowLimits limits) {
    this.text = new RewindingReader(file);
    this.encoding = encoding;
    this.separator = separator;
    this.quote = quote;
    this.limits = limits;
    this.handler = new RowHandler(limits.longestRow(), 0);
    this.rows = parser(handler);
  }

  /**
   * @throws Refused naming the line that is no text
   */
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = columns == 0 ? first() : read();
      ended = next.isEmpty();
    }
    return next.isPresent();
  }

  /** The row that {@link #hasNext} promised. */
  public FileRow next() {
    FileRow row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  /** Whether a quote is open where the file ends. */
  boolean isOpenAtEnd() {
    return openAtEnd;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private CloseableIterator<FileRow> parser(RowHandler rowHandler) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quote)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(Math.max(limits.longestRow(), SMALLEST_BUFFER))
        .build(rowHandler, new EndMarkedReader(text))
        .iterator();
  }

  private Optional<FileRow> first() {
    Optional<FileRow> row = read();
    if (row.filter(one -> Separator.isNamedBy(one, separator)).isPresent()) {
      row = read();
    }
    columns = row.map(FileRow::count).orElse(0);
    return row;
  }

  private Optional<FileRow> read() {
    try {
      if (!rows.hasNext()) {
        openAtEnd = true;
        return Optional.of(broken(passed + handler.line(), this::openQuote));
      }
      FileRow row = rows.next();
      text.keepFrom(row.line());
      boolean last = EndMarkedReader.isIn(row) && !rows.hasNext();
      if (!last) {
        return Optional.of(checked(row));
      }
      openAtEnd = !EndMarkedReader.isAll(row);
      return openAtEnd ? Optional.of(broken(row.line(), this::openQuote)) : Optional.empty();
    } catch (CsvParseException | UncheckedIOException fault) {
      return Optional.of(broken(passed + line(fault), line -> reason(fault, line)));
    }
  }

  private FileRow checked(FileRow row) {
    if (row.lines() > limits.mostLines()) {
      Message reason =
          ImportErrorCode.TOO_MANY_LINES.with(row.line(), row.lines(), limits.mostLines());
      return isStray(row) ? broken(row.line(), _ -> reason) : row.because(reason);
    }
    // Text after a fault may be the rest of a field, so it becomes no short row.
    boolean rest = afterFault && row.count() < columns && !row.isBlank();
    afterFault = rest;
    return rest ? row.because(ImportErrorCode.FIELD_COUNT.with(row.count(), columns)) : row;
  }

  /** Whether the line after the first one is a row of its own, so that a quote joins them. */
  private boolean isStray(FileRow row) {
    RowHandler alone = new RowHandler(limits.longestRow(), 0);
    String line = text.line(row.line() + 1);
    try (CsvReader<FileRow> one =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter(quote)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(alone, line)) {
      return columns > 1 && one.stream().findFirst().filter(r -> r.count() == columns).isPresent();
    } catch (CsvParseException | IOException noRow) {
      return false;
    }
  }

  /** What is wrong with a row that begins in a line. */
  private interface Reason {
    Message in(long line);
  }

  /** Goes on in the line after {@code line}. */
  private FileRow broken(long line, Reason reason) {
    long first = Math.max(line, passed + 1);
    Message message = reason.in(first);
    if (++faults > limits.mostFaults()) {
      throw new Refused(ImportErrorCode.TOO_MANY_FAULTS, first, limits.mostFaults());
    }
    try {
      String beginning = text.passOver(first);
      passed = first;
      afterFault = true;
      handler = new RowHandler(limits.longestRow(), passed);
      rows = parser(handler);
      return FileRow.broken(first, beginning, message);
    } catch (MalformedText malformed) {
      throw new Refused(ImportErrorCode.MALFORMED_TEXT, malformed.line(), encoding);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Message openQuote(long line) {
    return ImportErrorCode.BROKEN_QUOTES.with(line, String.valueOf(quote));
  }

  /**
   * @throws Refused when the file is not in its encoding
   * @throws RuntimeException what its stream throws, such as that the bytes end too early
   */
  private Message reason(RuntimeException fault, long line) {
    List<Throwable> causes =
        Stream.iterate((Throwable) fault, one -> one != null, Throwable::getCause).toList();
    for (Throwable cause : causes) {
      if (cause instanceof RuntimeException ofStream && !isOfParser(ofStream)) {
        throw ofStream;
      }
    }
    Throwable cause = causes.getLast();
    if (cause instanceof MalformedText malformed) {
      throw new Refused(ImportErrorCode.MALFORMED_TEXT, malformed.line(), encoding);
    }
    if (cause instanceof IOException) {
      throw fault;
    }
    return String.valueOf(cause.getMessage()).startsWith("Unexpected character")
        ? openQuote(line)
        : ImportErrorCode.RECORD_TOO_LONG.with(line, limits.longestRow());
  }

  private static boolean isOfParser(RuntimeException fault) {
    return fault instanceof CsvParseException || fault instanceof UncheckedIOException;
  }

  /**
   * The handler has the line of a row from its first whole field on; before that only the parser's
   * message has it.
   */
  private long line(RuntimeException fault) {
    String digits = String.valueOf(fault.getMessage()).replaceAll("\\D", "");
    return digits.isEmpty() ? handler.line() : Long.parseLong(digits);
  }
}
