package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.adapters.fileimport.CsvRows;
import dev.tributary.adapters.fileimport.DecodingReader;
import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.domain.activity.externalapi.mapping.MalformedReason;
import dev.tributary.domain.activity.externalapi.response.CsvFormat;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.row.RowLimits;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads separated values as elements: objects of the header's names, or arrays when there is none.
 */
final class CsvElements implements AutoCloseable {
  private static final int MOST_LINES_OF_A_ROW = 1_000;

  /** Rows with faults before the rest is left unread. */
  private static final int MOST_FAULTS = 1_000;

  private final CsvRows rows;
  private final String charset;
  private final boolean header;

  /**
   * @param longestRow in characters
   */
  CsvElements(JsonBody text, CsvFormat format, int longestRow) {
    this.charset = text.charset().displayName(Locale.ROOT);
    this.header = format.header();
    this.rows =
        new CsvRows(
            new DecodingReader(text.bytes(), text.charset(), false),
            charset,
            format.separator().sign(),
            format.quote().sign(),
            new RowLimits(longestRow, longestRow, MOST_LINES_OF_A_ROW, MOST_FAULTS));
  }

  /** Gives the reader the wanted values of each row; returns names that are not known. */
  Map<String, DetectedTypes> deliver(RowExtraction source, ElementReader reader) {
    if (!hasNext()) {
      return Map.of();
    }
    FileRow first = rows.next();
    List<String> names = header ? names(first) : positions(first);
    OtherNames others = new OtherNames(source.known());
    names.forEach(name -> others.note(name, Optional.of(ValueType.TEXT)));
    CsvValues values = new CsvValues(names, source.values(), header);
    long index = 0;
    if (!header) {
      values.deliver(first, reader, index++);
    }
    while (hasNext()) {
      values.deliver(rows.next(), reader, index++);
    }
    return others.found();
  }

  private boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (Refused refused) {
      int line = ((Number) refused.problem().arguments().getFirst()).intValue();
      throw refused.code().equals(ImportErrorCode.MALFORMED_TEXT.id())
          ? MalformedReason.undecodable(line, 1, charset)
          : MalformedReason.SYNTAX.at(line, 1);
    }
  }

  private static List<String> names(FileRow first) {
    if (first.fault().isPresent()) {
      throw MalformedReason.SYNTAX.at((int) first.line(), 1);
    }
    return first.fields().stream().map(String::strip).toList();
  }

  private static List<String> positions(FileRow first) {
    return IntStream.range(0, first.count()).mapToObj(Integer::toString).toList();
  }

  @Override
  public void close() {
    rows.close();
  }
}
