package dev.tributary.adapters.in.rest.fileimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.Place;
import dev.tributary.application.run.Slice;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.Reject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Rejects as a file for a spreadsheet, which must not take a value for a formula. */
final class RejectsFile {
  private static final int AT_ONCE = 500;
  private static final String FORMULA = "=+-@\t\r";

  private final ImportReader imports;
  private final Locale locale;

  RejectsFile(ImportReader imports, Locale locale) {
    this.imports = imports;
    this.locale = locale;
  }

  void write(ImportId id, OutputStream out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord("line", "column", "value", "row", "code", "reason");
    Optional<Place> after = Optional.empty();
    boolean more = true;
    while (more) {
      Slice<Reject, Place> slice = imports.rejects(id, after, AT_ONCE);
      slice.items().forEach(reject -> write(csv, reject));
      after = slice.next();
      more = after.isPresent();
    }
    csv.flush();
  }

  private void write(CsvWriter csv, Reject reject) {
    csv.writeRecord(
        Long.toString(reject.line()),
        harmless(reject.column()),
        harmless(reject.value()),
        Boolean.toString(reject.row()),
        reject.reason().name(),
        Texts.render(reject.reason(), locale));
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
