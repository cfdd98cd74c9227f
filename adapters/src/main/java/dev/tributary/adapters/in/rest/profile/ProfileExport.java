package dev.tributary.adapters.in.rest.profile;

import dev.tributary.adapters.text.DelimitedWriter;
import dev.tributary.application.profile.CurrentProfileColumns;
import dev.tributary.application.profile.ExportProfiles;
import dev.tributary.application.profile.RecordExport;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Streams profiles as a table of text, batch by batch, whatever their number. */
@ApplicationScoped
public class ProfileExport {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final RecordExport record;
  private final ExportProfiles export;
  private final CurrentProfileColumns people;

  public ProfileExport(RecordExport record, ExportProfiles export, CurrentProfileColumns people) {
    this.record = record;
    this.export = export;
    this.people = people;
  }

  /**
   * How the table is written.
   *
   * @param safe whether formulas are made harmless
   * @param mark whether a byte order mark identifies UTF-8 to old spreadsheets
   */
  public record Form(ExportFormat format, boolean safe, boolean mark) {
    private DelimitedWriter lines(Writer out) {
      return safe
          ? DelimitedWriter.forSpreadsheets(out, format.separator())
          : DelimitedWriter.exact(out, format.separator());
    }
  }

  /** The response that streams them; the audit entry is written before the first byte. */
  public Response response(ProfileSearch search, Form form) {
    String name = form.format().name().toLowerCase(Locale.ROOT);
    record.record(search, name);
    StreamingOutput body = out -> write(search, form, out);
    return Response.ok(body)
        .type(form.format().mediaType().withCharset(StandardCharsets.UTF_8.name()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"profiles." + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private void write(ProfileSearch search, Form form, OutputStream out) throws IOException {
    List<String> columns = people.columns().all().stream().map(ResourceColumn::name).toList();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (form.mark()) {
      text.append(BYTE_ORDER_MARK);
    }
    DelimitedWriter lines = form.lines(text);
    lines.write(columns.stream().<Value>map(Value.TextValue::new).toList());
    export.export(
        search,
        batch -> {
          for (Profile profile : batch) {
            lines.write(columns.stream().map(profile::value).toList());
          }
        });
    lines.flush();
  }
}
