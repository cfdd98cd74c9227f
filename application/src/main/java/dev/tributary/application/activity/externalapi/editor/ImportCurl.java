package dev.tributary.application.activity.externalapi.editor;

import dev.tributary.application.activity.externalapi.sample.JsonSamples;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.curl.CurlImport;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes a call of a command line of curl. Sends and stores nothing. */
@ApplicationScoped
public class ImportCurl {
  private final ImportedJson json;

  public ImportCurl(JsonSamples json, CallImportLimits limits) {
    this.json = new ImportedJson(json, limits);
  }

  /**
   * @param shell whose quoting the line has; detected when it is left out
   * @throws Refused when the line is too long or no command of curl
   */
  public ImportedCall read(String line, Optional<Shell> shell) {
    json.check(line);
    return CurlImport.of(line, shell.orElseGet(() -> Shell.of(line)), json);
  }
}
