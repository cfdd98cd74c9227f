package dev.tributary.adapters.activity.externalapi.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.activity.externalapi.json.StreamedFormats;
import dev.tributary.application.activity.externalapi.mapping.MapResponse;
import dev.tributary.application.activity.externalapi.mapping.ResponseLimits;
import dev.tributary.application.activity.externalapi.mapping.ResponseReading;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.EmptyRule;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.NoContentRule;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.secret.SecretMask;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * A response that is streamed becomes the rows that a simple reading of the whole document gives,
 * wherever its values stand; each line is a row or a reject.
 */
public class ResponsePropertyTest {
  private static final String NAMES = "abc";
  private static final ExternalApiSettings DEFAULT =
      ExternalApiFixture.read(
          "{outbound: {columns: [a]}, execution: {url: https://a.example}}", new ArrayList<>());
  private static final MapResponse RESPONSES =
      new MapResponse(new StreamedFormats(), new ResponseLimits(1_048_576, Digits.DEFAULT));

  @Property(tries = 2_000)
  void streamed_rows_are_those_of_the_whole_document(
      @ForAll("documents") JsonValue document, @ForAll("mappings") OutboundMapping mapping) {
    List<String> expected = reference(document, mapping);
    Statistics.label("rows").collect(Math.min(expected.size(), 3));
    assertThat(streamed(document, mapping)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<JsonValue> documents() {
    return values(4);
  }

  @Provide
  Arbitrary<OutboundMapping> mappings() {
    Arbitrary<OutboundColumn> column =
        Combinators.combine(
                pointers(2),
                Arbitraries.of(ColumnOrigin.ELEMENT, ColumnOrigin.ELEMENT, ColumnOrigin.RESPONSE),
                Arbitraries.of(ValueType.TEXT, ValueType.JSON),
                Arbitraries.of(ErrorRule.IGNORE_VALUE, ErrorRule.REJECT_LINE))
            .as(ResponsePropertyTest::column);
    return Combinators.combine(
            Arbitraries.frequency(Tuple.of(1, true), Tuple.of(4, false)),
            pointers(2),
            column.list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of(true, false))
        .as(
            (flatten, array, columns, object) ->
                new OutboundMapping(
                    flatten, array, named(columns), NoContentRule.BY_STATUS, object));
  }

  private static Arbitrary<JsonValue> values(int depth) {
    Arbitrary<JsonValue> scalars =
        Arbitraries.of(
            JsonNull.NULL,
            new JsonBoolean(true),
            JsonNumber.of(1),
            JsonNumber.of(-7),
            new JsonText(""),
            new JsonText("x\"\n"));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<JsonValue> inner = values(depth - 1);
    Arbitrary<JsonValue> objects =
        Arbitraries.maps(name(), inner)
            .ofMaxSize(3)
            .map(members -> new JsonObject(new LinkedHashMap<>(members)));
    Arbitrary<JsonValue> arrays = inner.list().ofMaxSize(3).map(JsonArray::new);
    return Arbitraries.frequencyOf(Tuple.of(1, scalars), Tuple.of(4, objects), Tuple.of(3, arrays));
  }

  private static Arbitrary<String> name() {
    return Arbitraries.strings().withChars(NAMES.toCharArray()).ofLength(1);
  }

  private static Arbitrary<String> pointers(int most) {
    return Arbitraries.of("a", "b", "c", "0", "1")
        .list()
        .ofMaxSize(most)
        .map(tokens -> new JsonPointer(tokens).toString());
  }

  private static OutboundColumn column(
      String path, ColumnOrigin from, ValueType type, ErrorRule onError) {
    return new OutboundColumn(
        "c",
        "c",
        path,
        from,
        type,
        ColumnFormat.PLAIN,
        new ValueRules(List.of(), EmptyRule.INSERT_NULL, onError, Optional.empty()),
        false);
  }

  private static List<OutboundColumn> named(List<OutboundColumn> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(
            i -> {
              OutboundColumn column = columns.get(i);
              return new OutboundColumn(
                  "c" + i,
                  "c" + i,
                  column.path(),
                  column.from(),
                  column.type(),
                  column.format(),
                  column.rules(),
                  false);
            })
        .toList();
  }

  private static List<String> streamed(JsonValue document, OutboundMapping mapping) {
    List<String> rows = new ArrayList<>();
    HttpResponse response =
        new HttpResponse(
            200,
            List.of(new ResponseHeader("Content-Type", "application/json")),
            OptionalLong.empty(),
            "127.0.0.1",
            ConnectTimes.NONE,
            new ByteArrayInputStream(document.text().getBytes(UTF_8)));
    try {
      var _ =
          RESPONSES.map(
              response,
              ResponseReading.rows(DEFAULT.withOutbound(mapping), ZoneOffset.UTC, SecretMask.NONE),
              row -> rows.add(shown(row)));
      return rows;
    } catch (UnusableResponse refused) {
      return List.of(refused.code());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String shown(MappedRow row) {
    return switch (row) {
      case MappedRow.Accepted(var cells) ->
          cells.stream().map(cell -> cell instanceof Cell.ValueCell(var t) ? t : "-").toList() + "";
      case MappedRow.Rejected rejected -> "rejected " + rejected.line() + rejected.column();
    };
  }

  private static List<String> reference(JsonValue document, OutboundMapping mapping) {
    if (mapping.flatten()) {
      return List.of(row(document, document, mapping, 1));
    }
    Optional<JsonValue> found = document.at(JsonPointer.of(mapping.arrayPath()));
    if (found.isEmpty()) {
      return List.of("WKF-560241");
    }
    return switch (found.get()) {
      case JsonNull _ -> List.of();
      case JsonArray(var elements) ->
          IntStream.range(0, elements.size())
              .mapToObj(i -> row(elements.get(i), document, mapping, i + 1))
              .toList();
      case JsonObject one when mapping.objectAsRow() -> List.of(row(one, document, mapping, 1));
      case JsonValue _ -> List.of("WKF-560240");
    };
  }

  private static String row(
      JsonValue element, JsonValue document, OutboundMapping mapping, int line) {
    boolean ofObjects =
        mapping.columns().stream().anyMatch(c -> !mapping.constant(c) && !c.path().isEmpty());
    if (!mapping.flatten() && ofObjects && !(element instanceof JsonObject)) {
      return "rejected " + line;
    }
    List<String> cells = new ArrayList<>();
    for (OutboundColumn column : mapping.columns()) {
      JsonValue from = mapping.constant(column) ? document : element;
      JsonValue value = from.at(JsonPointer.of(column.path())).orElse(JsonNull.NULL);
      boolean fits = column.type() == ValueType.JSON || value.scalar();
      if (!fits && column.rules().onError() == ErrorRule.REJECT_LINE) {
        return "rejected " + line + column.name();
      }
      cells.add(fits ? cell(value, column.type()) : "-");
    }
    return cells.toString();
  }

  private static String cell(JsonValue value, ValueType type) {
    return switch (value) {
      case JsonNull _ -> "-";
      case JsonText(var text) when type == ValueType.TEXT -> text.isEmpty() ? "-" : text;
      case JsonValue other -> other.text();
    };
  }
}
