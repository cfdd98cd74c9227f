package dev.tributary.adapters.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.tributary.domain.profile.ValueText;
import dev.tributary.domain.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of a table of text as RFC 4180 defines them, for every such file that leaves the
 * program. No value is nothing between two separators, an empty text is {@code ""}, so that a
 * reader can distinguish them. The lines are buffered until {@link #flush}.
 */
public final class DelimitedWriter {
  /**
   * No text of the database holds this character, so that no first field is quoted as a comment.
   */
  private static final char NO_COMMENT = '\0';

  private final CsvWriter lines;
  private final UnaryOperator<String> texts;

  private DelimitedWriter(
      Writer out, char separator, UnaryOperator<String> texts, Predicate<String> quoted) {
    this.texts = texts;
    this.lines =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .commentCharacter(NO_COMMENT)
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(new Quotes(quoted))
            .build(out);
  }

  /** Writes texts as the database holds them. */
  public static DelimitedWriter exact(Writer out, char separator) {
    return new DelimitedWriter(
        out, separator, UnaryOperator.identity(), DelimitedWriter::hasOuterBlanks);
  }

  /** Escapes texts that a spreadsheet would take for formulas: they differ from the database. */
  public static DelimitedWriter forSpreadsheets(Writer out, char separator) {
    return new DelimitedWriter(
        out,
        separator,
        FormulaGuard::escape,
        text -> hasOuterBlanks(text) || FormulaGuard.mayBeSplit(text));
  }

  /** Writes a line with its end. */
  public void write(List<Value> values) throws IOException {
    try {
      CsvWriterRecord line = lines.writeRecord();
      values.forEach(value -> line.writeField(field(value)));
      line.endRecord();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** Writes what is buffered. */
  public void flush() throws IOException {
    lines.flush();
  }

  /** Numbers are never treated as formulas, even with a leading minus. */
  private @Nullable String field(Value value) {
    return switch (value) {
      case Value.NullValue _ -> null;
      case Value.TextValue _ -> texts.apply(ValueText.of(value));
      default -> ValueText.of(value);
    };
  }

  private static boolean hasOuterBlanks(String text) {
    return !text.equals(text.strip());
  }

  /** What is quoted beside the fields that RFC 4180 requires to be. */
  private record Quotes(Predicate<String> quoted) implements QuoteStrategy {
    @Override
    public boolean quoteEmpty(int line, int field) {
      return true;
    }

    @Override
    public boolean quoteValue(int line, int field, String value) {
      return quoted.test(value);
    }
  }
}
