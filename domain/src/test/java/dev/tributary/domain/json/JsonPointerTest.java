package dev.tributary.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonPointerTest {
  private static final JsonObject DOCUMENT =
      object(
          Map.of(
              "a/b", new JsonText("slash"),
              "m~n", new JsonText("tilde"),
              "", new JsonText("no name"),
              "list", new JsonArray(List.of(JsonNumber.of(1), JsonNumber.of(2)))));

  @Test
  void leads_to_members_and_elements() {
    assertThat(DOCUMENT.at(JsonPointer.of("/a~1b"))).contains(new JsonText("slash"));
    assertThat(DOCUMENT.at(JsonPointer.of("/m~0n"))).contains(new JsonText("tilde"));
    assertThat(DOCUMENT.at(JsonPointer.of("/"))).contains(new JsonText("no name"));
    assertThat(DOCUMENT.at(JsonPointer.of("/list/1"))).contains(JsonNumber.of(2));
    assertThat(DOCUMENT.at(JsonPointer.ROOT)).contains(DOCUMENT);
  }

  @Test
  void leads_nowhere_beyond_what_is_there() {
    for (String nowhere : List.of("/x", "/list/2", "/list/01", "/list/-1", "/a~1b/c")) {
      assertThat(DOCUMENT.at(JsonPointer.of(nowhere))).as(nowhere).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "/a~", "/a~2", "#/a", "a/b"})
  void refuses_what_is_no_pointer(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonPointer.of(text));
  }

  @Property
  void reads_back_what_it_wrote(@ForAll List<String> tokens) {
    assertThat(JsonPointer.of(new JsonPointer(tokens).toString()).tokens()).isEqualTo(tokens);
  }

  private static JsonObject object(Map<String, JsonValue> members) {
    return new JsonObject(new LinkedHashMap<>(members));
  }
}
