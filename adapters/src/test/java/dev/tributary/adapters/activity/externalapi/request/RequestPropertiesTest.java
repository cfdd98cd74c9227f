package dev.tributary.adapters.activity.externalapi.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.personal.SendPersonalData;
import dev.tributary.application.activity.externalapi.request.BodyWriter;
import dev.tributary.application.activity.externalapi.request.CallPart;
import dev.tributary.application.activity.externalapi.request.CallRequests;
import dev.tributary.application.activity.externalapi.request.CallRows;
import dev.tributary.application.activity.externalapi.request.CheckExpressions;
import dev.tributary.application.activity.externalapi.request.EvaluateTemplates;
import dev.tributary.application.activity.externalapi.request.InboundRows;
import dev.tributary.application.activity.externalapi.request.PlacedValue;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the values are, they stay values: rows, variables and the token of a page. */
class RequestPropertiesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  @Property(tries = 300)
  void a_json_body_is_valid_and_holds_the_values(
      @ForAll("texts") String variable,
      @ForAll("rows") List<String> rows,
      @ForAll("texts") String token)
      throws IOException {
    ExternalApiSettings settings =
        settings(
            """
            inbound: {columns: [zipCode]}
            outbound: {columns: [code]}
            execution:
              url: https://api.example.com/a
              body:
                kind: json
                template: {alone: "$(vars/@x)", within: "a $(vars/@x) b", deep: {items: [1]}}
                rowsAt: /deep/items
            """);
    CallPart part =
        CallPart.of(1, RowRange.all(rows.size()))
            .with(List.of(placed(new RequestPlace.Body(JsonPointer.of("/page/after")), token)));
    String body = body(settings, variable, rows, part);
    JsonNode read = JSON.readTree(body);
    assertThat(read.path("alone").textValue()).isEqualTo(variable);
    assertThat(read.path("within").textValue()).isEqualTo("a " + variable + " b");
    assertThat(read.at("/page/after").textValue()).isEqualTo(token);
    List<String> sent = new ArrayList<>();
    read.at("/deep/items").forEach(row -> sent.add(row.path("zipCode").textValue()));
    assertThat(sent).isEqualTo(rows);
    assertThat(body(settings, variable, rows, part)).as("the repeat").isEqualTo(body);
  }

  @Property(tries = 300)
  void a_form_body_decodes_to_the_values(
      @ForAll("texts") String variable, @ForAll("texts") String token) {
    ExternalApiSettings settings =
        settings(
            """
            outbound: {columns: [code]}
            execution:
              url: https://api.example.com/a
              body:
                kind: form
                fields: [{name: "a&=", value: "1 $(vars/@x)"}, {name: after, value: 1}]
            """);
    CallPart part =
        CallPart.of(1, RowRange.NONE)
            .with(List.of(placed(new RequestPlace.Body(JsonPointer.of("/after")), token)));
    String body = body(settings, variable, List.of(), part);
    assertThat(decoded(body)).containsExactly("a&=", "1 " + variable, "after", token);
    assertThat(body(settings, variable, List.of(), part)).isEqualTo(body);
  }

  @Property(tries = 300)
  void no_value_leaves_path_query_or_header(
      @ForAll("texts") String variable,
      @ForAll("rows") List<String> rows,
      @ForAll("texts") String token) {
    ExternalApiSettings settings =
        settings(
            """
            outbound: {columns: [code]}
            execution:
              method: GET
              url: https://api.example.com/a/$(zipCode)/b
              query: [{name: q, value: "$(vars/@x)"}]
              headers: {X-Name: "n=$(vars/@x);"}
            """);
    CallPart part =
        CallPart.of(1, new RowRange(rows.size(), 1))
            .with(List.of(placed(new RequestPlace.Query("after"), token)));
    try (PreparedRequest request = requests(settings, variable, rows).request(part)) {
      URI url = request.call().url().value();
      assertThat(url.getHost()).isEqualTo("api.example.com");
      assertThat(url.getRawPath().split("/", -1)).hasSize(4);
      assertThat(decoded(url.getRawQuery())).containsExactly("q", variable, "after", token);
      assertThat(request.call().headers())
          .extracting(RenderedHeader::name)
          .containsExactly("X-Name", "Accept");
      assertThat(request.call().headers().getFirst().value())
          .isEqualTo("n=" + variable + ";")
          .doesNotContain("\r", "\n");
    } catch (RequestNotPrepared refused) {
      boolean header = variable.chars().anyMatch(c -> (c < ' ' && c != '\t') || c > '~');
      boolean path = rows.getLast().equals(".") || rows.getLast().equals("..");
      boolean control = rows.getLast().chars().anyMatch(Character::isISOControl);
      assertThat(header || path || control).as(refused.failure().code()).isTrue();
    }
  }

  /** What a database can hold: no half of a surrogate pair. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .ofMaxLength(20)
            .filter(text -> new String(text.getBytes(UTF_8), UTF_8).equals(text)),
        Arbitraries.strings().withChars("\"\\&=?#/%+ <>{}[]$()'\r\n\tab").ofMaxLength(20),
        Arbitraries.strings().ascii().ofMaxLength(20));
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return texts().filter(text -> !text.isEmpty()).list().ofMinSize(1).ofMaxSize(5);
  }

  private static String body(
      ExternalApiSettings settings, String variable, List<String> rows, CallPart part) {
    try (PreparedRequest request = requests(settings, variable, rows).request(part);
        InputStream body = request.call().body().open()) {
      return new String(body.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CallRequests requests(
      ExternalApiSettings settings, String variable, List<String> rows) {
    CheckExpressions expressions =
        new CheckExpressions(
            new ExpressionLanguage(ExpressionLimits.standard()), new InMemoryResources());
    InboundRows inbound =
        (_, range, terms, _, consumer) -> {
          int last = Math.min((int) range.last(), rows.size());
          for (String row : rows.subList((int) range.first() - 1, last)) {
            consumer.accept(terms.stream().map(_ -> (Value) new Value.TextValue(row)).toList());
          }
        };
    EvaluateExpressions values =
        new EvaluateExpressions(
            (_, _) -> {
              throw new AssertionError("only variables are read");
            });
    WorkTable set =
        new WorkTable(
            new WorkTableId(1),
            Storage.TABLE,
            WorkTableStructure.ofRows(List.of(Column.of("zipCode", ValueType.TEXT))),
            rows.size());
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", settings, List.of())
            .with(Variables.NONE.with("x", Variable.text(variable)));
    return new PrepareRequest(
            new EvaluateTemplates(expressions, values, inbound),
            (_, _) -> Optional.empty(),
            new BodyWriter(inbound, expressions),
            new SendPersonalData(
                new ExpressionLanguage(ExpressionLimits.standard()),
                new InMemoryResources(),
                (_, _, _, _) -> {
                  throw new AssertionError("no consent is demanded");
                }))
        .of(settings, Optional.of(CallRows.of(set)), context);
  }

  private static ExternalApiSettings settings(String yaml) {
    return ExternalApiFixture.read(yaml, new ArrayList<>());
  }

  private static PlacedValue placed(RequestPlace place, String text) {
    return new PlacedValue(place, new JsonText(text));
  }

  private static List<String> decoded(String pairs) {
    return Arrays.stream(pairs.split("&", -1))
        .flatMap(pair -> Arrays.stream(pair.split("=", 2)))
        .map(part -> URLDecoder.decode(part, UTF_8))
        .toList();
  }
}
