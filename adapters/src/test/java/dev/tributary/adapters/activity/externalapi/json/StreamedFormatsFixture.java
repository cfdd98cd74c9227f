package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.mapping.ReadResult;
import dev.tributary.application.activity.externalapi.mapping.ResponseBody;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.ArrayRows;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.response.BodyFormat;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bodies of responses, plain and packed, and the elements that are read from them. */
abstract class StreamedFormatsFixture {
  private static final JsonLimits LIMITS = new JsonLimits(10, 255, 1_000);
  private static final int MOST_BYTES = 10_000;
  static final BodyFormat JSON = new BodyFormat.Json();
  static final RowExtraction ROWS = rows("/list", paths("/a"), paths(), paths());

  final CollectedElements elements = new CollectedElements();

  ReadResult read(String json, RowExtraction rows) {
    return read(bytes(json), UTF_8, JSON, rows);
  }

  ReadResult read(byte[] body, Charset declared, BodyFormat format, RowExtraction rows) {
    return read(body, declared, format, rows, elements);
  }

  static ReadResult read(
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

  static void assertRejected(ErrorCode code, String json, RowExtraction rows) {
    assertRejected(code, bytes(json), rows);
  }

  static void assertRejected(ErrorCode code, byte[] body) {
    assertRejected(code, body, ROWS);
  }

  static void assertRejected(ErrorCode code, byte[] body, RowExtraction rows) {
    assertThatThrownBy(() -> read(body, UTF_8, JSON, rows, new CollectedElements()))
        .isInstanceOfSatisfying(
            ResponseRejected.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  static RowExtraction rows(
      String array,
      List<JsonPointer> values,
      List<JsonPointer> constants,
      List<JsonPointer> asked) {
    return new RowExtraction(
        new ArrayRows(JsonPointer.of(array), false), values, constants, asked, Optional.empty());
  }

  static List<JsonPointer> paths(String... texts) {
    return Arrays.stream(texts).map(JsonPointer::of).toList();
  }

  static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(byte[]... files) {
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
