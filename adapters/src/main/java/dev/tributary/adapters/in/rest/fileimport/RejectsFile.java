package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.adapters.text.DelimitedWriter;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.Place;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.row.Reject;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Rejects as a file for a spreadsheet, with formulas neutralised. */
@ApplicationScoped
public class RejectsFile {
  static final String CSV = "text/csv";

  private static final int AT_ONCE = 500;
  private static final List<Value> HEADERS =
      texts("line", "column", "value", "row", "code", "reason");

  private final ImportReader imports;

  public RejectsFile(ImportReader imports) {
    this.imports = imports;
  }

  /** Streams the stored rejects of an import, in the reader's language. */
  public Response response(ImportId id, Locale locale) {
    StreamingOutput file = out -> write(id, locale, out);
    return Response.ok(file)
        .type(CSV + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rejects-%s.csv\"".formatted(id))
        .build();
  }

  private void write(ImportId id, Locale locale, OutputStream out) throws IOException {
    DelimitedWriter lines =
        DelimitedWriter.forSpreadsheets(new OutputStreamWriter(out, StandardCharsets.UTF_8), ',');
    lines.write(HEADERS);
    Optional<Place> after = Optional.empty();
    boolean more = true;
    while (more) {
      ListPage<Reject, Place> listPage = imports.rejects(id, after, AT_ONCE);
      for (Reject reject : listPage.items()) {
        lines.write(cells(reject, locale));
      }
      after = listPage.next();
      more = after.isPresent();
    }
    lines.flush();
  }

  private static List<Value> cells(Reject reject, Locale locale) {
    return List.of(
        new Value.IntegerValue(reject.line()),
        reject.column().isEmpty() ? new Value.NullValue() : new Value.TextValue(reject.column()),
        new Value.TextValue(reject.value()),
        new Value.BooleanValue(reject.row()),
        new Value.TextValue(reject.reason().name()),
        new Value.TextValue(Texts.render(reject.reason(), locale)));
  }

  private static List<Value> texts(String... words) {
    return Stream.of(words).<Value>map(Value.TextValue::new).toList();
  }
}
