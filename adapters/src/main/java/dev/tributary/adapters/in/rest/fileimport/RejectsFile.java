package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.adapters.text.DelimitedLine;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.Place;
import dev.tributary.application.run.Slice;
import dev.tributary.domain.expression.Constant;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.Reject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Rejects as a file for a spreadsheet, which must not take a value for a formula. */
final class RejectsFile {
  private static final int AT_ONCE = 500;
  private static final DelimitedLine LINE = new DelimitedLine(',', true);
  private static final List<Constant> HEADERS =
      texts("line", "column", "value", "row", "code", "reason");

  private final ImportReader imports;
  private final Locale locale;

  RejectsFile(ImportReader imports, Locale locale) {
    this.imports = imports;
    this.locale = locale;
  }

  void write(ImportId id, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    LINE.write(text, HEADERS);
    Optional<Place> after = Optional.empty();
    boolean more = true;
    while (more) {
      Slice<Reject, Place> slice = imports.rejects(id, after, AT_ONCE);
      for (Reject reject : slice.items()) {
        LINE.write(text, cells(reject));
      }
      after = slice.next();
      more = after.isPresent();
    }
    text.flush();
  }

  private List<Constant> cells(Reject reject) {
    return List.of(
        new Constant.Whole(reject.line()),
        reject.column().isEmpty() ? new Constant.Nothing() : new Constant.Text(reject.column()),
        new Constant.Text(reject.value()),
        new Constant.Truth(reject.row()),
        new Constant.Text(reject.reason().name()),
        new Constant.Text(Texts.render(reject.reason(), locale)));
  }

  private static List<Constant> texts(String... words) {
    return Stream.of(words).<Constant>map(Constant.Text::new).toList();
  }
}
