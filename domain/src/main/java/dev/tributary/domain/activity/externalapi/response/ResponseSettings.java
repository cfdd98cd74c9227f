package dev.tributary.domain.activity.externalapi.response;

import dev.tributary.domain.exchange.JsonContentType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a response.
 *
 * @param csv used where the response is separated values
 * @param unnest an array inside each element whose elements are the rows
 * @param selection which of the rows stay
 */
public record ResponseSettings(
    ResponseFormat format, CsvFormat csv, Unnest unnest, RowSelection selection) {
  public static final ResponseSettings DEFAULT =
      new ResponseSettings(ResponseFormat.AUTO, CsvFormat.DEFAULT, Unnest.NONE, RowSelection.ALL);

  private static final Set<String> NDJSON_TYPES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines");
  private static final Set<String> CSV_TYPES = Set.of("text/csv", "application/csv");

  /** The format of a response of that Content-Type; empty when the type is none of ours. */
  public Optional<BodyFormat> bodyFormat(String contentType) {
    return switch (format) {
      case AUTO -> ofType(contentType);
      case JSON -> Optional.of(new BodyFormat.Json());
      case NDJSON -> Optional.of(new BodyFormat.Ndjson());
      case CSV -> Optional.of(new BodyFormat.Csv(csv));
    };
  }

  /** What the request declares to accept; a format that the author names is preferred. */
  public String accept() {
    return switch (format) {
      case AUTO, JSON -> "application/json";
      case NDJSON -> "application/x-ndjson, */*;q=0.1";
      case CSV -> "text/csv, */*;q=0.1";
    };
  }

  private Optional<BodyFormat> ofType(String contentType) {
    if (JsonContentType.test(contentType)) {
      return Optional.of(new BodyFormat.Json());
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (NDJSON_TYPES.contains(type)) {
      return Optional.of(new BodyFormat.Ndjson());
    }
    return CSV_TYPES.contains(type) ? Optional.of(new BodyFormat.Csv(csv)) : Optional.empty();
  }
}
