package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.mapping.ReadResult;
import dev.tributary.application.activity.externalapi.mapping.ResponseBody;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.ArrayRows;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.WholeDocument;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.response.BodyFormat;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.value.ValueType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamedFormatsTest {
  private static final JsonLimits LIMITS = new JsonLimits(10, 255, 1_000);
  private static final int MOST_BYTES = 10_000;
  private static final BodyFormat JSON = new BodyFormat.Json();
  private static final RowExtraction ROWS = rows("/list", paths("/a"), paths(), paths());

  private final CollectedElements elements = new CollectedElements();

  @Nested
  class Values_beside_the_rows {
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
          "{'list':[{'a':'\\ud83d\\u0000\\\"\\n','b':1.50},{'a':{'x':[null,true]}}],'n':2}",
          waiting);
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

  @Nested
  class Members_that_no_column_names {
    private static final RowExtraction OTHERS =
        new RowExtraction(
            new ArrayRows(JsonPointer.of("/list"), false),
            paths("/a"),
            paths(),
            paths(),
            Optional.of(Set.of("a")));

    @ParameterizedTest
    @CsvSource({
      "1e99999999999, DECIMAL",
      "-1E-99999999999, DECIMAL",
      "1.5, DECIMAL",
      "-9223372036854775808, INTEGER",
      "9223372036854775808, DECIMAL",
      "1234567890123456789012345678901234567890, DECIMAL"
    })
    void may_be_any_number_of_which_the_type_is_noted(String number, ValueType type) {
      ReadResult read = read("{'list':[{'b':%s,'a':1}]}".formatted(number), OTHERS);
      assertThat(read.others()).containsExactly(entry("b", new DetectedTypes(Set.of(type))));
      assertThat(elements.all()).containsExactly("0 1");
    }

    @Test
    void count_for_nothing() {
      String long1 = "1".repeat(600);
      read("{'list':[{'b':%s,'c':%s,'a':1}]}".formatted(long1, long1), OTHERS);
      assertThat(elements.all()).containsExactly("0 1");
    }
  }

  @Nested
  class Packed_responses {
    @Test
    void are_recognised_by_their_first_bytes() {
      byte[] json = bytes("{'list':[{'a':1}]}");
      read(gzip(json), UTF_8, JSON, ROWS);
      read(zip(json), UTF_8, JSON, ROWS, new CollectedElements());
      assertThat(elements.all()).containsExactly("0 1");
    }

    @Test
    void are_limited_by_what_they_hold() {
      byte[] bomb = gzip(new byte[1_000_000]);
      assertRejected(ExchangeErrorCode.RESPONSE_TOO_LARGE, bomb);
      assertRejected(ExchangeErrorCode.RESPONSE_TOO_LARGE, zip(new byte[1_000_000]));
    }

    @Test
    void are_refused_when_they_are_broken_or_cut() {
      byte[] packed = gzip(bytes("{'list':[{'a':1}]}"));
      assertRejected(ExternalApiErrorCode.PACKING_BROKEN, Arrays.copyOf(packed, packed.length - 9));
      assertRejected(ExternalApiErrorCode.PACKING_BROKEN, Arrays.copyOf(packed, 5));
      byte[] archive = zip(bytes("{'list':[{'a':1}]}"));
      assertRejected(ExternalApiErrorCode.PACKING_BROKEN, Arrays.copyOf(archive, 42));
    }

    @Test
    void may_hold_one_file() {
      byte[] two = zip(bytes("{'list':[]}"), bytes("{}"));
      assertRejected(ExternalApiErrorCode.ARCHIVE_OF_MANY, two);
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,UTF-16LE", "windows-1252,UTF-8", "UTF-8,UTF-16BE", "UTF-16LE,UTF-8"})
  void decodes_by_a_byte_order_mark_whatever_is_declared(Charset declared, Charset real) {
    read("\ufeff{\"list\":[{\"a\":\"é€\"}]}".getBytes(real), declared, JSON, ROWS);
    assertThat(elements.all()).containsExactly("0 \"é€\"");
  }

  @Test
  void decodes_by_the_declared_charset_and_refuses_what_is_no_text_in_it() {
    byte[] latin = "{\"list\":[{\"a\":\"é\"}]}".getBytes(StandardCharsets.ISO_8859_1);
    read(latin, StandardCharsets.ISO_8859_1, JSON, ROWS);
    assertThat(elements.all()).containsExactly("0 \"é\"");
    assertThatThrownBy(() -> read(latin, UTF_8, JSON, ROWS, new CollectedElements()))
        .isInstanceOfSatisfying(
            ResponseRejected.class,
            refused -> assertThat(refused.arguments()).containsExactly(1, 1L, 16L, "UTF-8"));
  }

  @Test
  void takes_lines_of_json_as_rows() {
    RowExtraction rows = rows("/ignored", paths("/a"), paths("/n"), paths("/next"));
    ReadResult read =
        read(bytes("{'a':1}\n\n{'b':2}\r\n7\n[]"), UTF_8, new BodyFormat.Ndjson(), rows);
    assertThat(read.asked()).extracting(JsonValue::text).containsExactly("null");
    assertThat(elements.all())
        .containsExactly("constants null", "0 1", "1 null", "2 invalid 7", "3 invalid []");
  }

  @Test
  void refuses_a_broken_line_of_json() {
    for (String broken : List.of("{'a':1}\n{'a':", "{'a':1}\n}", "{'a':1}\n{'a':1,}")) {
      assertThatThrownBy(
              () ->
                  read(
                      bytes(broken), UTF_8, new BodyFormat.Ndjson(), ROWS, new CollectedElements()))
          .isInstanceOf(ResponseRejected.class);
    }
  }

  private ReadResult read(String json, RowExtraction rows) {
    return read(bytes(json), UTF_8, JSON, rows);
  }

  private ReadResult read(byte[] body, Charset declared, BodyFormat format, RowExtraction rows) {
    return read(body, declared, format, rows, elements);
  }

  private static ReadResult read(
      byte[] body,
      Charset declared,
      BodyFormat format,
      RowExtraction rows,
      CollectedElements into) {
    try {
      return new StreamedFormats()
          .read(
              new ResponseBody(new ByteArrayInputStream(body), declared, format, MOST_BYTES),
              rows,
              LIMITS,
              into);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static void assertRejected(ErrorCode code, String json, RowExtraction rows) {
    assertRejected(code, bytes(json), rows);
  }

  private static void assertRejected(ErrorCode code, byte[] body) {
    assertRejected(code, body, ROWS);
  }

  private static void assertRejected(ErrorCode code, byte[] body, RowExtraction rows) {
    assertThatThrownBy(() -> read(body, UTF_8, JSON, rows, new CollectedElements()))
        .isInstanceOfSatisfying(
            ResponseRejected.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static RowExtraction rows(
      String array,
      List<JsonPointer> values,
      List<JsonPointer> constants,
      List<JsonPointer> asked) {
    return new RowExtraction(
        new ArrayRows(JsonPointer.of(array), false), values, constants, asked, Optional.empty());
  }

  private static List<JsonPointer> paths(String... texts) {
    return Arrays.stream(texts).map(JsonPointer::of).toList();
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(byte[]... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("folder/"));
      for (int i = 0; i < files.length; i++) {
        out.putNextEntry(new ZipEntry("folder/" + i + ".json"));
        out.write(files[i]);
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }
}
