package dev.tributary.adapters.fileimport;

import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.file.FileParser;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the beginning of files of separated values. */
@ApplicationScoped
public class CsvFileParser implements FileParser {
  private static final int AT_ONCE = 8 * 1024;

  private final ImportLimits settings;

  public CsvFileParser(ImportLimits settings) {
    this.settings = settings;
  }

  @Override
  public String text(byte[] head, boolean cut, TextEncoding encoding) {
    int mark = encoding.markLength(head);
    StringBuilder text = new StringBuilder(head.length);
    try (DecodingReader reader =
        new DecodingReader(
            new ByteArrayInputStream(head, mark, head.length - mark), encoding.charset(), cut)) {
      char[] chars = new char[AT_ONCE];
      for (int count = reader.read(chars); count > 0; count = reader.read(chars)) {
        text.append(chars, 0, count);
      }
    } catch (MalformedText malformed) {
      throw new Refused(ImportErrorCode.MALFORMED_TEXT, malformed.line(), encoding.id());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return cut ? wholeLines(text) : text.toString();
  }

  @Override
  public List<FileRow> rows(String text, boolean cut, char separator, char quote) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DecodingReader reader =
        new DecodingReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, false);
    List<FileRow> rows = new ArrayList<>();
    try (CsvRows all =
        new CsvRows(reader, TextEncoding.UTF_8.id(), separator, quote, settings.rows())) {
      // A row that is cut seems malformed although it may be well-formed.
      while (all.hasNext() && !(cut && all.isOpenAtEnd() && !rows.isEmpty())) {
        rows.add(all.next());
      }
    }
    return rows;
  }

  /** Up to the last line break; all of it when there is none. */
  private static String wholeLines(StringBuilder text) {
    int end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
    return end < 0 ? text.toString() : text.substring(0, end + 1);
  }
}
