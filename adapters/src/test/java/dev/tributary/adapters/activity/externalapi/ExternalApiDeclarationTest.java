package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.conversion.NumberSeparators;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.EmptyRule;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.Remapping;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalApiDeclarationTest {
  private static final String SHORT =
      """
      inbound: {addCount: true, columns: [zipCode], params: {state: CA}}
      outbound: {arrayPath: /codeData/codes, columns: [code]}
      execution: {url: https://api.example.com/coupons}
      """;
  private static final String FULL =
      """
      inbound:
        set: dedup1
        addCount: true
        columns:
          - {name: zip, expression: "Left(zipCode, 3)"}
        params: {state: CA, exact: 1.10, deep: {list: [1, true, null, "x"]}}
        whenEmpty: skip
      outbound:
        arrayPath: /codeData/codes
        noContent: always
        objectAsRow: true
        columns:
          - {name: code, label: Code, path: /the~1code, type: integer}
          - {name: until, type: date, format: dd/MM/yyyy}
          - {name: value, path: "", maxLength: 10}
          - {name: rest, type: json, ignore: true, onError: rejectLine}
          - {name: price, type: decimal, decimalSeparator: ",", thousandsSeparator: " ",
             onEmpty: insertNull, onError: useDefault, default: 0}
          - {name: state, whiteSpace: both, letterCase: upper, remap: {sub: 1, "": none, "?": null, x: "", y: " z "},
             onEmpty: error, onError: rejectUnlessRemapped}
      execution:
        url: https://api.example.com/coupons?x=$(vars/@x)
        headers:
          X-Campaign: spring
          Authorization: {secret: coupon-key, before: "Bearer ", after: " x"}
        idempotencyKey: false
        retry: {attempts: 5, pause: 250ms, longestPause: 1m, longestRetryAfter: PT2M}
      failure: {label: Failed request}
      guardrails: {responseBytes: 1000, timeout: 5s}
      """;

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void reads_the_few_lines_that_the_story_needs() {
    ExternalApiSettings settings = read(SHORT);
    assertThat(settings.inbound().columns())
        .containsExactly(new InboundColumn("zipCode", "zipCode"));
    assertThat(settings.inbound().params().text()).isEqualTo("{\"state\":\"CA\"}");
    assertThat(settings.inbound().whenEmpty()).isEqualTo(EmptyInput.CALL);
    assertThat(settings.outbound().columns())
        .containsExactly(OutboundColumn.of("code", ValueType.TEXT));
    assertThat(settings.execution().idempotencyKey()).isTrue();
    assertThat(settings.execution().retry().attempts()).isEqualTo(3);
    assertThat(settings.failure().enabled()).isFalse();
    assertThat(settings.guardrails()).isEqualTo(Guardrails.DOCUMENTED);
    assertThat(problems).isEmpty();
  }

  @Test
  void reads_everything_that_can_be_set() {
    ExternalApiSettings settings = read(FULL);
    assertThat(problems).isEmpty();
    assertThat(settings.inbound().set()).contains(new ActivityId("dedup1"));
    assertThat(settings.inbound().params().text())
        .isEqualTo("{\"state\":\"CA\",\"exact\":1.1,\"deep\":{\"list\":[1,true,null,\"x\"]}}");
    assertThat(settings.outbound().columns())
        .extracting(OutboundColumn::path)
        .containsExactly("/the~1code", "/until", "", "/rest", "/price", "/state");
    assertThat(settings.outbound().columns().get(4).format().separators())
        .isEqualTo(new NumberSeparators(",", " "));
    assertThat(settings.outbound().columns().get(4).rules())
        .isEqualTo(
            new ValueRules(
                List.of(), EmptyRule.INSERT_NULL, ErrorRule.USE_DEFAULT, Optional.of("0")));
    assertThat(settings.outbound().columns().get(5).rules())
        .isEqualTo(
            new ValueRules(
                List.of(
                    new Remapping("sub", Optional.of("1")),
                    new Remapping("", Optional.of("none")),
                    new Remapping("?", Optional.empty()),
                    new Remapping("x", Optional.of("")),
                    new Remapping("y", Optional.of(" z "))),
                EmptyRule.ERROR,
                ErrorRule.REJECT_UNLESS_REMAPPED,
                Optional.empty()));
    assertThat(settings.execution().headers())
        .extracting(header -> (Object) header.value())
        .containsExactly(
            new Literal("spring"),
            new SecretReference(new SecretName("coupon-key"), "Bearer ", " x"));
    assertThat(settings.execution().retry().backoff().pause()).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.failure().enabled()).isTrue();
    assertThat(settings.guardrails().call().responseBytes()).isEqualTo(1000);
    assertThat(settings.guardrails().call().requestBytes()).isEqualTo(5_242_880);
  }

  @Test
  void reads_back_what_it_wrote() {
    for (String yaml : List.of(SHORT, FULL, "{}")) {
      ExternalApiSettings settings = read(yaml);
      String written =
          new ExternalApiDeclaration(ExternalApiFixture.DEFAULTS).write(settings).toString();
      assertThat(read(written)).isEqualTo(settings);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void writes_the_limits_out_so_that_they_stay() {
    assertThat(
            new ExternalApiDeclaration(ExternalApiFixture.DEFAULTS)
                .write(read(SHORT))
                .get("guardrails")
                .toString())
        .isEqualTo(
            "{\"version\":1,\"requestBytes\":5242880,\"responseBytes\":5242880,\"timeout\":\"60s\","
                + "\"totalTime\":\"300s\",\"maxDepth\":10,\"maxKeyLength\":255,"
                + "\"maxDuplicateKeys\":150}");
  }

  /** Forms, the schema and exports have the order of the declaration. */
  @Test
  void the_account_stands_with_method_and_url() {
    JsonNode execution =
        new ExternalApiDeclaration(ExternalApiFixture.DEFAULTS)
            .write(
                read(
                    "execution: {query: [{name: a, value: b}], account: coupons,"
                        + " url: 'https://api.example.com'}"))
            .get("execution");

    assertThat(execution.fieldNames()).toIterable().startsWith("method", "url", "account");
  }

  @Test
  void takes_parameters_as_pasted_json() {
    assertThat(read("inbound: {params: '{\"state\":\"CA\",\"n\":1.0}'}").inbound().params().text())
        .isEqualTo("{\"state\":\"CA\",\"n\":1.0}");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inbound: {params: '{\"a\":}'}         | settings.inbound.params              | TRB-150522",
        "inbound: {params: [1]}                | settings.inbound.params              | TRB-150522",
        "inbound: {params: '{\"a\":1,\"a\":2}'}| settings.inbound.params              | TRB-150522",
        "execution: {headers: {X: ''}}         | settings.execution.headers.X         | TRB-150543",
        "execution: {headers: {X: {secret: A}}}| settings.execution.headers.X.secret  | TRB-170053",
        "execution: {headers: {X: {name: a}}}  | settings.execution.headers.X.name    | TRB-100001",
        "execution: {uri: x}                   | settings.execution.uri               | TRB-100001",
        "execution: {method: TRACE}            | settings.execution.method            | TRB-100004",
        "execution: {retry: {attempts: 0}}     | settings.execution.retry.attempts    | TRB-150542",
        "guardrails: {timeout: soon}           | settings.guardrails.timeout          | TRB-100022",
        "guardrails: {responseBytes: 0}        | settings.guardrails.version          | TRB-150542",
        "outbound: {columns: [{name: a, onError: stop}]}"
            + "| settings.outbound.columns[0].onError | TRB-100004",
        "outbound: {columns: [{name: a, remap: {x: {}}}]}"
            + "| settings.outbound.columns[0].remap.x | TRB-100002",
        "outbound: {columns: [{name: a, type: money}]}"
            + "| settings.outbound.columns[0].type | TRB-100004",
      })
  void reports_what_cannot_be_read_and_where(String yaml, String place, String code) {
    read(yaml);
    assertThat(problems)
        .extracting(Problem::place, Problem::code)
        .contains(org.assertj.core.groups.Tuple.tuple(place, code));
  }

  private ExternalApiSettings read(String yaml) {
    return ExternalApiFixture.read(yaml, problems);
  }
}
