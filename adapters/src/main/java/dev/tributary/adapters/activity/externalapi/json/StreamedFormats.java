package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.mapping.ReadResult;
import dev.tributary.application.activity.externalapi.mapping.ResponseBody;
import dev.tributary.application.activity.externalapi.mapping.ResponseFormats;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.ArrayRows;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.WholeDocument;
import dev.tributary.domain.activity.externalapi.response.BodyFormat;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads JSON by Jackson's streaming parser, and separated values by the parser of imports. */
@ApplicationScoped
public class StreamedFormats implements ResponseFormats {
  @Override
  public ReadResult read(
      ResponseBody body, RowExtraction rows, JsonLimits limits, ElementReader reader)
      throws IOException {
    JsonBody text = UnpackedBody.of(body);
    return switch (body.format()) {
      case BodyFormat.Json _ -> document(text, rows, limits, reader);
      case BodyFormat.Ndjson _ -> lines(text, rows, limits, reader);
      case BodyFormat.Csv(var format) -> {
        reader.begin(nothing(rows.constants()));
        try (CsvElements elements = new CsvElements(text, format, limits.elementSize())) {
          yield new ReadResult(0, nothing(rows.asked()), elements.deliver(rows, reader));
        }
      }
    };
  }

  private static ReadResult document(
      JsonBody text, RowExtraction rows, JsonLimits limits, ElementReader reader)
      throws IOException {
    try (StrictJsonParser json = new StrictJsonParser(text, limits);
        WaitingRows waiting = new WaitingRows(limits)) {
      return switch (rows.rows()) {
        case ArrayRows array ->
            json.document(new ResponseWalk(json, array, rows, waiting, reader)::read);
        case WholeDocument _ -> json.document(() -> whole(json, rows, reader));
      };
    }
  }

  private static ReadResult whole(StrictJsonParser json, RowExtraction rows, ElementReader reader)
      throws IOException {
    int own = rows.values().size();
    List<JsonPointer> all = Stream.concat(rows.values().stream(), rows.asked().stream()).toList();
    List<JsonValue> values = new PathPicker(json, all, new OtherNames(Optional.empty())).next();
    reader.begin(nothing(rows.constants()));
    reader.read(values.subList(0, own), 0);
    return new ReadResult(json.duplicates(), values.subList(own, all.size()), Map.of());
  }

  private static ReadResult lines(
      JsonBody text, RowExtraction rows, JsonLimits limits, ElementReader reader)
      throws IOException {
    reader.begin(nothing(rows.constants()));
    try (StrictJsonParser json = new StrictJsonParser(text, limits)) {
      Elements elements = new Elements(json, rows);
      json.documents(index -> elements.deliver(reader, index));
      return new ReadResult(json.duplicates(), nothing(rows.asked()), elements.others());
    }
  }

  private static List<JsonValue> nothing(List<JsonPointer> paths) {
    return Collections.nCopies(paths.size(), JsonNull.NULL);
  }
}
