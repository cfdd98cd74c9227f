package dev.tributary.adapters.activity.externalapi.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.externalapi.mapping.ReadResult;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.ArrayRows;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.WholeDocument;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values beside the rows of a response, which are read in the same pass. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValuesBesideRowsTest extends StreamedFormatsFixture {
  private static final RowExtraction BESIDE =
      rows("/d/list", paths("/a"), paths("/d/title", "/n"), paths("/next", "/d/more"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'n':1,'d':{'title':'T','more':true,'list':[{'a':1},{'a':2}]},'next':'x'}",
        "{'next':'x','d':{'list':[{'a':1},{'a':2}],'more':true,'title':'T'},'n':1}",
        "{'d':{'title':'T','list':[{'a':1},{'a':2}],'more':true},'next':'x','n':1}"
      })
  void come_in_the_same_pass_wherever_they_stand(String json) {
    assertThat(read(json, BESIDE).asked())
        .extracting(JsonValue::text)
        .containsExactly("\"x\"", "true");
    assertThat(elements.all()).containsExactly("constants \"T\"|1", "0 1", "1 2");
  }

  @Test
  void are_null_where_there_is_none() {
    assertThat(read("{'d':{'list':[{'a':1},7]}}", BESIDE).asked())
        .extracting(JsonValue::text)
        .containsExactly("null", "null");
    assertThat(elements.all()).containsExactly("constants null|null", "0 1", "1 invalid 7");
  }

  @Test
  void may_hold_the_rows_or_stand_in_them() {
    RowExtraction held =
        rows("/d/list", paths("/a"), paths("/d", "/d/list/1/a"), paths("/d/list/0"));
    ReadResult read = read("{'d':{'list':[{'a':1},{'a':2},3]}}", held);
    assertThat(read.asked()).extracting(JsonValue::text).containsExactly("{\"a\":1}");
    assertThat(elements.all())
        .containsExactly(
            "constants {\"list\":[{\"a\":1},{\"a\":2},3]}|2", "0 1", "1 2", "2 invalid 3");
  }

  @Test
  void may_stand_in_rows_that_are_streamed() {
    RowExtraction within = rows("/list", paths("/a"), paths(), paths("/list/1/a", "/list/9"));
    assertThat(read("{'list':[{'a':1},{'a':2}]}", within).asked())
        .extracting(JsonValue::text)
        .containsExactly("2", "null");
    assertThat(elements.all()).containsExactly("0 1", "1 2");
  }

  @Test
  void may_stand_in_an_object_that_is_the_row() {
    RowExtraction object =
        new RowExtraction(
            new ArrayRows(JsonPointer.ROOT, true),
            paths("/a"),
            paths("/b"),
            paths("/c"),
            Optional.empty());
    assertThat(read("{'a':1,'b':2,'c':3}", object).asked())
        .extracting(JsonValue::text)
        .containsExactly("3");
    assertThat(elements.all()).containsExactly("constants 2", "0 1");
  }

  @Test
  void keep_every_character_while_rows_wait_for_them() {
    RowExtraction waiting = rows("/list", paths("/a", "/b"), paths("/n"), paths());
    read(
        "{'list':[{'a':'\\ud83d\\u0000\\\"\\n','b':1.50},{'a':{'x':[null,true]}}],'n':2}", waiting);
    assertThat(elements.all())
        .containsExactly(
            "constants 2", "0 \"\\ud83d\\u0000\\\"\\n\"|1.50", "1 {\"x\":[null,true]}|null");
  }

  @Test
  void may_not_change_behind_the_rows_that_repeat_them() {
    RowExtraction n = rows("/list", paths("/a"), paths("/n"), paths());
    assertRejected(ExternalApiErrorCode.PATH_TWICE, "{'n':1,'list':[{'a':1}],'n':2}", n);
    assertThat(read("{'n':1,'n':2,'list':[]}", n).duplicates()).isEqualTo(1);
  }

  @Test
  void are_limited_together() {
    String long1 = "x".repeat(600);
    assertRejected(
        ExternalApiErrorCode.ELEMENT_TOO_LARGE,
        "{'n':'%s','list':[],'m':'%s'}".formatted(long1, long1),
        rows("/list", paths("/a"), paths("/n"), paths("/m")));
  }

  @Test
  void of_a_flattened_response_are_returned_as_well() {
    RowExtraction whole =
        new RowExtraction(
            new WholeDocument(), paths("/a"), paths(), paths("/next"), Optional.empty());
    assertThat(read("{'a':1,'next':2}", whole).asked())
        .extracting(JsonValue::text)
        .containsExactly("2");
    assertThat(elements.all()).containsExactly("0 1");
  }
}
