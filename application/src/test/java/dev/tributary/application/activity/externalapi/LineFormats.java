package dev.tributary.application.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.mapping.ReadResult;
import dev.tributary.application.activity.externalapi.mapping.ResponseBody;
import dev.tributary.application.activity.externalapi.mapping.ResponseFormats;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a line for each row, and lines such as {@code /next=20} for values beside them. */
final class LineFormats implements ResponseFormats {
  @Override
  public ReadResult read(
      ResponseBody body, RowExtraction source, JsonLimits limits, ElementReader reader)
      throws IOException {
    reader.begin(List.of());
    Map<String, String> beside = new HashMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(body.bytes(), UTF_8));
    long index = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int name = line.indexOf('=');
      if (name > 0) {
        beside.put(line.substring(0, name), line.substring(name + 1));
      } else {
        reader.read(List.of(new JsonText(line)), index++);
      }
    }
    return new ReadResult(
        0, source.asked().stream().map(pointer -> value(pointer, beside)).toList(), Map.of());
  }

  private static JsonValue value(JsonPointer pointer, Map<String, String> beside) {
    String text = beside.get(pointer.toString());
    return switch (pointer.toString()) {
      case "/more" -> new JsonBoolean(Boolean.parseBoolean(text));
      case "/total" -> JsonNumber.of(Long.parseLong(String.valueOf(text)));
      default -> text == null ? JsonNull.NULL : new JsonText(text);
    };
  }
}
