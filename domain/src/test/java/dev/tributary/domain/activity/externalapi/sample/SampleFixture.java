package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Samples of responses. */
abstract class SampleFixture {
  final ShapeDetector detector = new ShapeDetector(Guardrails.DOCUMENTED, ProposalLimits.DEFAULT);

  static List<String> names(SampleShape shape) {
    return shape.columns().stream().map(column -> column.column().name()).toList();
  }

  static List<String> codes(SampleShape shape) {
    return shape.problems().stream().map(problem -> problem.code().id()).toList();
  }

  static JsonObject object(Object... members) {
    SequencedMap<String, JsonValue> map = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      map.put((String) members[i], (JsonValue) members[i + 1]);
    }
    return new JsonObject(map);
  }

  static JsonArray list(JsonValue... elements) {
    return new JsonArray(List.of(elements));
  }

  static JsonText text(String text) {
    return new JsonText(text);
  }

  static JsonNumber number(String text) {
    return new JsonNumber(new BigDecimal(text));
  }
}
