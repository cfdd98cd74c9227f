package dev.tributary.cli.api.fileimport;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of an import: those of the command, and the API's parameters of the same names. */
public class ImportOptions {
  @QueryParam("map")
  @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "import.map")
  public @Nullable List<String> map;

  /** Leaves out all columns without a mapping. */
  public void leaveOutRest() {
    List<String> all = new ArrayList<>(map == null ? List.of() : map);
    all.add("*=-");
    map = all;
  }

  @QueryParam("key")
  @Option(names = "--key", paramLabel = "FIELD", descriptionKey = "import.key")
  public @Nullable String key;

  @QueryParam("mode")
  @Option(names = "--mode", paramLabel = "MODE", descriptionKey = "import.mode")
  public @Nullable String mode;

  @QueryParam("blanks")
  @Option(names = "--blanks", paramLabel = "RULE", descriptionKey = "import.blanks")
  public @Nullable String blanks;

  @QueryParam("errors")
  @Option(names = "--errors", paramLabel = "RULE", descriptionKey = "import.errors")
  public @Nullable String errors;

  @QueryParam("missingFields")
  @Option(names = "--missing-fields", paramLabel = "RULE", descriptionKey = "import.missing-fields")
  public @Nullable String missingFields;

  @QueryParam("optOuts")
  @Option(names = "--opt-outs", paramLabel = "RULE", descriptionKey = "import.opt-outs")
  public @Nullable String optOuts;

  @QueryParam("maxRejects")
  @Option(names = "--max-rejects", paramLabel = "N", descriptionKey = "import.max-rejects")
  public @Nullable String maxRejects;

  @QueryParam("dateFormat")
  @Option(names = "--date-format", paramLabel = "PATTERN", descriptionKey = "import.date-format")
  public @Nullable List<String> dateFormats;

  @QueryParam("encoding")
  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "import.encoding")
  public @Nullable String encoding;

  @QueryParam("separator")
  @Option(names = "--separator", paramLabel = "SIGN", descriptionKey = "import.separator")
  public @Nullable String separator;

  @QueryParam("quote")
  @Option(names = "--quote", paramLabel = "SIGN", descriptionKey = "import.quote")
  public @Nullable String quote;

  @QueryParam("header")
  @Option(names = "--header", paramLabel = "true|false", descriptionKey = "import.header")
  public @Nullable String header;
}
