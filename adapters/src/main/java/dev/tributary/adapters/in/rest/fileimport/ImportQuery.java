package dev.tributary.adapters.in.rest.fileimport;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.parameter.ParameterText;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.BlankRule;
import dev.tributary.domain.fileimport.plan.FileFormat;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportMode;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.fileimport.plan.RowHandling;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The options of an import as query parameters: the body is the file. */
@RegisterForReflection
public class ImportQuery {
  private static final String AUTO = "auto";
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "resource",
              "fileName",
              "encoding",
              "separator",
              "quote",
              "header",
              "dateFormat",
              "missingFields",
              "key",
              "mode",
              "blanks",
              "errors",
              "optOuts",
              "maxRejects",
              "map"));

  @Context @Nullable UriInfo address;

  @HeaderParam(HttpHeaders.CONTENT_TYPE)
  @Parameter(hidden = true)
  @Nullable String mediaType;

  @QueryParam("resource")
  @Parameter(description = "What the rows become; `profile` when left out.")
  @Nullable String resource;

  @QueryParam("fileName")
  @Parameter(description = "How people call the file.", example = "customers.csv")
  @Nullable String fileName;

  @QueryParam("encoding")
  @Parameter(
      description =
          "`utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `iso-8859-1` or `auto`: what the byte"
              + " order mark says, else UTF-8 if it is, else windows-1252 where nothing else is"
              + " possible.")
  @Nullable String encoding;

  @QueryParam("separator")
  @Parameter(description = "One character, `tab` or `auto`.", example = ";")
  @Nullable String separator;

  @QueryParam("quote")
  @Parameter(description = "What stands around fields; `\"` when left out.")
  @Nullable String quote;

  @QueryParam("header")
  @Parameter(
      description =
          "Whether the first line names the columns; `true` when left out. Without, `map` names"
              + " them by their numbers: `1=email`.",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @Nullable String header;

  @QueryParam("dateFormat")
  @Parameter(
      description =
          "Patterns of days, tried in this order; found out when left out. `yy` is one of the"
              + " hundred years up to today, `y` takes years of two and four digits.")
  @Nullable List<String> dateFormats;

  @QueryParam("missingFields")
  @Parameter(
      description =
          "What becomes of rows that lack their last fields: `blank`, which counts them as blank,"
              + " or `rejectRow`.")
  @Nullable MissingFields missingFields;

  @QueryParam("key")
  @Parameter(
      description =
          "The key by which existing rows are found: `externalId`, `email` or `none`. When left"
              + " out `externalId` if the file has it, else `email`, else `none`.")
  @Nullable String key;

  @QueryParam("mode")
  @Parameter(description = "`insertOrUpdate`, `insert` or `update`.")
  @Nullable ImportMode mode;

  @QueryParam("blanks")
  @Parameter(description = "What a blank field does to a value that is there: `leave`, `empty`.")
  @Nullable BlankRule blanks;

  @QueryParam("errors")
  @Parameter(description = "What a value that does not fit does: `rejectRow`, `rejectValue`.")
  @Nullable InvalidValueRule errors;

  @QueryParam("optOuts")
  @Parameter(
      description =
          "What the file may do to consent: `setOnly` sets opt-outs and leaves those that stand,"
              + " `setAndClear` takes back those for which the file has `false`.")
  @Nullable OptOutRule optOuts;

  @QueryParam("maxRejects")
  @Parameter(
      description = "With more rejected rows than this the import fails.",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64"),
      example = "100")
  @Nullable String maxRejects;

  @QueryParam("map")
  @Parameter(
      description =
          "A column of the file, by its name or as `#` and its number, and the resource's column"
              + " that it fills, or `-` to leave it out; may be given several times. `*=-` leaves"
              + " all others out. For an opt-out, `optOutEmail:yes` says that a yes opts out and"
              + " `optOutEmail:no` that a no does, as in a column that states consent.")
  @Nullable List<String> map;

  /** The name of the resource that takes the rows. */
  public String resource() {
    return Optional.ofNullable(resource).orElse(ImportableColumns.RESOURCE);
  }

  /** The name of the file; empty when the caller gave none. */
  public String fileName() {
    return Optional.ofNullable(fileName).orElse("");
  }

  /**
   * The options.
   *
   * @throws RestProblem when a parameter is none of those that it may be
   * @throws Refused when the options contradict each other
   */
  public ImportOptions options() {
    refuseUnknown();
    return new ImportOptions(
        new FileFormat(
            given(encoding).map(ImportQuery::encoding),
            given(separator).map(text -> sign("separator", text)).or(this::impliedSeparator),
            Optional.ofNullable(quote).map(text -> sign("quote", text)).orElse('"'),
            Optional.ofNullable(header)
                .map(text -> ParameterText.flag("header", text))
                .orElse(true),
            Optional.ofNullable(dateFormats).orElse(List.of()),
            Optional.ofNullable(missingFields).orElse(FileFormat.DEFAULT.missing())),
        handling(),
        mapping());
  }

  private Optional<Character> impliedSeparator() {
    return Optional.ofNullable(mediaType)
        .filter(named -> named.startsWith("text/tab-separated-values"))
        .map(named -> '\t');
  }

  private RowHandling handling() {
    return new RowHandling(
        given(key).map(text -> EnumNames.read("key", text, ImportKey.class)),
        Optional.ofNullable(mode).orElse(RowHandling.DEFAULT.mode()),
        Optional.ofNullable(blanks).orElse(RowHandling.DEFAULT.blanks()),
        Optional.ofNullable(errors).orElse(RowHandling.DEFAULT.errors()),
        Optional.ofNullable(optOuts).orElse(RowHandling.DEFAULT.optOuts()),
        Optional.ofNullable(maxRejects).map(text -> ParameterText.number("maxRejects", text)));
  }

  private Map<String, String> mapping() {
    Map<String, String> mapping = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(map).orElse(List.of())) {
      int equals = pair.lastIndexOf('=');
      if (equals < 0 || equals == pair.length() - 1) {
        throw new Refused(ImportErrorCode.BAD_MAPPING, pair);
      }
      mapping.put(
          Trimming.both(pair.substring(0, equals)), Trimming.both(pair.substring(equals + 1)));
    }
    return mapping;
  }

  /** A misspelt parameter would otherwise be ignored. */
  private void refuseUnknown() {
    Optional.ofNullable(address).stream()
        .flatMap(uri -> uri.getQueryParameters().keySet().stream())
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new RestProblem(
                  BAD_REQUEST, RestErrorCode.UNKNOWN_FIELD, name, String.join(", ", KNOWN));
            });
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.equals(AUTO) && !value.isEmpty());
  }

  private static TextEncoding encoding(String text) {
    return TextEncoding.of(text)
        .orElseThrow(
            () ->
                new RestProblem(
                    BAD_REQUEST,
                    RestErrorCode.BAD_CHOICE,
                    "encoding",
                    text,
                    Arrays.stream(TextEncoding.values())
                        .map(TextEncoding::id)
                        .collect(Collectors.joining(", "))));
  }

  private static char sign(String field, String text) {
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.length() != 1) {
      throw new Refused(ImportErrorCode.BAD_SEPARATOR, field, text);
    }
    return text.charAt(0);
  }
}
