package dev.tributary.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonPlacingTest {
  private static final JsonObject DOCUMENT = document();

  @Test
  void replaces_what_is_there_and_keeps_the_order() {
    assertThat(placed("/a")).contains("{\"a\":9,\"list\":[{\"b\":2}],\"text\":\"x\"}");
    assertThat(placed("/list/0/b")).contains("{\"a\":1,\"list\":[{\"b\":9}],\"text\":\"x\"}");
    assertThat(placed("")).contains("9");
  }

  @Test
  void adds_the_objects_that_are_missing_on_the_way() {
    assertThat(placed("/page/after"))
        .contains("{\"a\":1,\"list\":[{\"b\":2}],\"text\":\"x\",\"page\":{\"after\":9}}");
  }

  @Test
  void gives_nothing_where_a_single_value_or_a_missing_element_is_in_the_way() {
    assertThat(placed("/text/after")).isEmpty();
    assertThat(placed("/list/1")).isEmpty();
    assertThat(placed("/list/b")).isEmpty();
  }

  private static Optional<String> placed(String pointer) {
    return JsonPlacing.with(DOCUMENT, JsonPointer.of(pointer), JsonNumber.of(9))
        .map(JsonValue::text);
  }

  private static JsonObject document() {
    SequencedMap<String, JsonValue> inner = new LinkedHashMap<>();
    inner.put("b", JsonNumber.of(2));
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    members.put("a", JsonNumber.of(1));
    members.put("list", new JsonArray(List.of(new JsonObject(inner))));
    members.put("text", new JsonText("x"));
    return new JsonObject(members);
  }
}
