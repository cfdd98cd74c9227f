package dev.tributary.adapters.activity.externalapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.Replies;
import dev.tributary.adapters.out.http.Reply;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.value.Variables.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class InvalidResponsesTest {
  private static final int LIMIT = 5_242_880;
  private static final String TABLE =
      "{outbound: {arrayPath: /data, columns: [a]}, execution: {url: URL}}";
  private static final String QUICK =
      """
      outbound: {arrayPath: /data, columns: [a]}
      execution: {url: URL, retry: {attempts: 1}}
      guardrails: {timeout: 700ms}
      """;

  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void refuses_malformed_json_and_names_the_place() {
    Failed failed = failing(TABLE, Replies.json("{\"data\":[{\"a\":1},\n {'a':2}]}"));
    assertThat(failed.failure().code()).isEqualTo("WKF-560241");
    assertThat(words(failed)).isEqualTo("Malformed JSON or unacceptable format. Line 2, column 4.");
  }

  @Test
  void refuses_what_only_some_readers_call_json() {
    for (String bad :
        List.of(
            "{\"data\":[{\"a\":NaN}]}",
            "{\"data\":[{\"a\":1},]}",
            "{\"data\":[] /* none */}",
            "{\"data\":[]} {}",
            "{\"data\":[{\"a\":01}]}",
            "{\"data\":[{\"a\":\"\u0007\"}]}")) {
      assertThat(failing(TABLE, Replies.json(bad)).failure().code())
          .as(bad)
          .isEqualTo("WKF-560241");
    }
  }

  @Test
  void refuses_json_that_ends_too_early() {
    assertThat(words(failing(TABLE, Replies.json("{\"data\":[{\"a\":1}"))))
        .startsWith("Malformed JSON or unacceptable format. It ends too early");
  }

  @Test
  void refuses_11_levels_and_takes_10() {
    assertThat(completing(TABLE, Replies.json(nested(10)))).isZero();
    Failed failed = failing(TABLE, Replies.json(nested(11)));
    assertThat(failed.failure().code()).isEqualTo("TRB-150501");
    assertThat(words(failed)).contains("10 levels");
  }

  @Test
  void refuses_a_name_beyond_255_characters_and_takes_255() {
    assertThat(completing(TABLE, Replies.json(named(255)))).isZero();
    assertThat(failing(TABLE, Replies.json(named(256))).failure().code()).isEqualTo("TRB-150502");
  }

  @Test
  void refuses_one_byte_more_than_5_mebibytes_and_takes_5() {
    String settings = TABLE.replace("columns: [a]", "columns: [b]");
    assertThat(completing(settings, Replies.json(rowsOfSize(LIMIT)))).isPositive();
    Failed failed = failing(settings, Replies.json(rowsOfSize(LIMIT + 1)));
    assertThat(failed.failure().code()).isEqualTo("WKF-560239");
    assertThat(words(failed)).isEqualTo("API response exceeded limit (limit: '5242880').");
  }

  @Test
  void counts_a_compressed_response_as_large_as_it_really_is() {
    assertThat(failing(TABLE, Replies.gzip(rowsOfSize(20 * LIMIT))).failure().code())
        .isEqualTo("WKF-560239");
  }

  @Test
  void gives_up_on_a_slow_drip() {
    assertThat(failing(QUICK, Replies.slowDrip(Duration.ofMillis(20))).failure().code())
        .isEqualTo("TRB-150004");
  }

  @Test
  void fails_when_the_connection_is_reset_in_the_middle_however_often() {
    Failed failed = failing(TABLE, Replies.resetInTheMiddle());
    assertThat(failed.failure().code()).isEqualTo("TRB-150010");
    assertThat(api.server.received()).hasSize(3);
    assertThat(failed.variables().find("attempts")).contains(Variable.integer(3));
  }

  @Test
  void refuses_an_empty_body_by_a_code_of_its_own() {
    assertThat(failing(TABLE, Replies.json("")).failure().code()).isEqualTo("TRB-150011");
    assertThat(failing(TABLE, Replies.json(" \n")).failure().code()).isEqualTo("TRB-150011");
  }

  @Test
  void takes_an_empty_array_or_null_as_no_rows() {
    assertThat(completing(TABLE, Replies.json("{\"data\":[]}"))).isZero();
    assertThat(completing(TABLE, Replies.json("{\"data\":null}"))).isZero();
    assertThat(completing(TABLE.replace("arrayPath: /data, ", ""), Replies.json("[]"))).isZero();
  }

  @Test
  void names_a_path_that_is_missing() {
    assertThat(words(failing(TABLE, Replies.json("{\"items\":[]}"))))
        .isEqualTo("Malformed JSON or unacceptable format. Nothing stands at the path /data.");
  }

  @ParameterizedTest
  @CsvSource({
    "{\"a\":1}, an object stands",
    "7, a number stands",
    "\"x\", a text stands",
    "true, true or false stands",
  })
  void refuses_a_path_that_leads_to_no_array_and_names_what_stands_there(
      String found, String words) {
    assertThat(words(failing(TABLE, Replies.json("{\"data\":" + found + "}"))))
        .isEqualTo(
            "JSON payload has bad property '/data': %s where an array of rows is expected."
                .formatted(words));
  }

  @Test
  void takes_one_object_as_one_row_where_that_is_set() {
    String settings = TABLE.replace("arrayPath: /data", "arrayPath: /data, objectAsRow: true");
    assertThat(completing(settings, Replies.json("{\"data\":{\"a\":\"x\"}}"))).isOne();
    assertThat(api.rows()).containsExactly("1|null|x");
    assertThat(completing(settings, Replies.json("{\"data\":[{\"a\":1},{\"a\":2}]}"))).isEqualTo(2);
  }

  @Test
  void leaves_out_elements_that_are_no_objects_and_names_their_type() {
    FakeActivityContext context = api.context(api.settings(TABLE));
    api.server.replying(Replies.json("{\"data\":[{\"a\":\"A1\"},null,7,[1],{\"a\":\"A3\"},null]}"));
    api.run(api.settings(TABLE), context);
    assertThat(api.rows()).containsExactly("1|null|A1", "2|null|A3");
    assertThat(context.warnings().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .containsExactly(
            "2 elements of the response were left out, null where an object is expected"
                + " (line: value) 2: '', 6: ''.",
            "1 element of the response was left out, a single value where an object is expected"
                + " (line: value) 3: '7'.",
            "1 element of the response was left out, an array where an object is expected"
                + " (line: value) 4: '[…]'.",
            "4 lines of the response were rejected in all.");
  }

  @Test
  void gives_elements_that_are_no_objects_to_the_outlet_of_rejects() {
    String settings =
        """
        outbound: {arrayPath: /data, columns: [{name: a, onError: rejectLine}]}
        execution: {url: URL}
        """;
    assertThat(completing(settings, Replies.json("{\"data\":[{\"a\":\"A1\"},null]}"))).isOne();
    assertThat(api.rows(Outlet.REJECTS))
        .containsExactly("1|null|2|||null where an object is expected");
  }

  @ParameterizedTest
  @CsvSource({
    "204, byStatus, true",
    "205, byStatus, true",
    "200, byStatus, false",
    "204, fail, false",
    "200, always, true",
    "201, always, true",
    "503, always, false",
  })
  void takes_a_response_without_content_as_no_rows_where_that_is_set(
      int status, String rule, boolean rows) {
    ExternalApiSettings settings =
        api.settings(TABLE.replace("columns: [a]", "columns: [a], noContent: " + rule));
    api.server.replying(Replies.status(status));
    ActivityOutcome outcome = api.run(settings, api.context(settings));
    assertThat(outcome).isInstanceOf(rows ? Completed.class : Failed.class);
  }

  @Test
  void decodes_by_the_declared_charset() {
    byte[] latin = "{\"data\":[{\"a\":\"M\u00fcnchen\"}]}".getBytes(ISO_8859_1);
    assertThat(
            completing(
                TABLE,
                Replies.full(
                    200, List.of("Content-Type: application/json; charset=ISO-8859-1"), latin)))
        .isOne();
    assertThat(api.rows()).containsExactly("1|null|München");
  }

  @Test
  void names_the_line_of_bytes_that_are_not_in_their_charset() {
    StringBuilder body = new StringBuilder("{\"data\":[\n");
    for (int i = 0; i < 300; i++) {
      body.append("{\"a\":\"Ulm\"},\n");
    }
    byte[] latin = body.append("{\"a\":\"M\u00fc\"}]}").toString().getBytes(ISO_8859_1);
    assertThat(words(failing(TABLE, Replies.json(latin))))
        .isEqualTo("Malformed JSON or unacceptable format. Not UTF-8 at line 302, column 8.");
  }

  @Test
  void reads_scalars_into_one_column() {
    String settings = "{outbound: {columns: [{name: value, path: ''}]}, execution: {url: URL}}";
    assertThat(completing(settings, Replies.json("[\"x\",null,3]"))).isEqualTo(3);
    assertThat(api.rows()).containsExactly("1|null|x", "2|null|null", "3|null|3");
  }

  @Test
  void refuses_bytes_that_are_no_utf_8() {
    byte[] bad =
        "{\"data\":[{\"a\":\"é\"}]}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(words(failing(TABLE, Replies.json(bad))))
        .startsWith("Malformed JSON or unacceptable format. Not UTF-8");
    byte[] overlong = "{\"data\":[{\"a\":\"xx\"}]}".getBytes(UTF_8);
    overlong[15] = (byte) 0xc0;
    overlong[16] = (byte) 0x80;
    assertThat(failing(TABLE, Replies.json(overlong)).failure().code()).isEqualTo("WKF-560241");
  }

  @Test
  void skips_a_byte_order_mark() {
    assertThat(completing(TABLE, Replies.json("\uFEFF{\"data\":[{\"a\":\"é\"}]}"))).isEqualTo(1);
    assertThat(api.rows()).containsExactly("1|null|é");
  }

  @Test
  void leaves_out_values_that_do_not_fit_and_reports_how_many() {
    api.server.replying(
        Replies.json(
            """
            [{"n":9223372036854775807,"d":"2026-02-29","t":"abc"},
             {"n":9223372036854775808,"d":"2028-02-29","t":"abcd"},
             {"n":"x","t":"a\\u0000"},
             {"n":1.5,"t":{"x":1}}]\
            """));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound:
              columns:
                - {name: n, type: integer}
                - {name: d, type: date}
                - {name: t, maxLength: 3}
            execution: {url: URL}
            """);
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    assertThat(api.rows())
        .containsExactly(
            "1|null|9223372036854775807|null|abc",
            "2|null|null|2028-02-29|null",
            "3|null|null|null|null",
            "4|null|null|null|null");
    assertThat(context.warnings().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .containsExactly(
            "Column 'n': 1 value was ignored, of another type (line: value) 4: '1.5'.",
            "Column 'n': 1 value was ignored, no number (line: value) 3: 'x'.",
            "Column 'n': 1 value was ignored, a number too large"
                + " (line: value) 2: '9223372036854775808'.",
            "Column 'd': 1 value was ignored, no such date or time (line: value) 1: '2026-02-29'.",
            "Column 't': 1 value was ignored, of another type (line: value) 4: '{…}'.",
            "Column 't': 1 value was ignored, longer than the column allows (line: value) 2:"
                + " 'abcd'.",
            "Column 't': 1 value was ignored, with a character that cannot be stored"
                + " (line: value) 3: 'a\uFFFD'.");
  }

  @Test
  void takes_the_last_of_two_equal_names_and_warns() {
    FakeActivityContext context = api.context(api.settings(TABLE));
    api.server.replying(Replies.json("{\"data\":[{\"a\":1,\"a\":2}]}"));
    api.run(api.settings(TABLE), context);
    assertThat(api.rows()).containsExactly("1|null|2");
    assertThat(Texts.render(context.warnings().getFirst(), Locale.ENGLISH))
        .isEqualTo("1 property name occurred twice in an element; the last value was taken.");
  }

  @Test
  void tries_again_three_times_and_reports_the_failure_branch() {
    FakeActivityContext context = api.context(api.settings(TABLE));
    api.server.replying(Replies.status(503));
    ExternalApiSettings settings = api.settings(TABLE.replace("URL", "'URL?key=hidden'"));
    Failed failed = (Failed) api.run(settings, context);

    assertThat(api.server.received()).hasSize(3);
    assertThat(api.sleeper).hasSize(2);
    assertThat(api.server.received())
        .extracting(request -> request.header("Idempotency-Key").orElse(""))
        .containsOnly(context.run() + "/1/1");
    assertThat(failed.variables().find("httpStatus")).contains(Variable.integer(503));
    assertThat(failed.variables().find("attempts")).contains(Variable.integer(3));
    assertThat(failed.variables().find("errorCode")).contains(Variable.text("TRB-150001"));
    assertThat(failed.variables().find("errorMessage"))
        .contains(
            Variable.text(
                "Activity failed (reason: 'HTTP - 503'). The API answered 503 three times; try"
                    + " later or ask its owner."));
    assertThat(failed.variables().find("url")).contains(Variable.text(api.server.url("/coupons")));
    assertThat(context.journal().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .anyMatch(
            line ->
                line.matches("Retrying API URL '.*' due to HTTP - 503 in \\d+ ms, attempt 2\\."))
        .anyMatch(line -> line.endsWith("attempt 3."));
    assertThat(api.exchanges(context)).hasSize(3);
  }

  @Test
  void never_tries_again_what_cannot_pass() {
    failing(TABLE, Replies.status(404));
    assertThat(api.server.received()).hasSize(1);
    failing(TABLE, Replies.json("{"));
    assertThat(api.server.received()).hasSize(2);
  }

  @Test
  void records_why_a_response_cannot_become_rows() {
    ExternalApiSettings settings = api.settings(TABLE);
    FakeActivityContext context = api.context(settings);
    api.server.replying(Replies.json("{\"data\":7}"));
    Failed failed = (Failed) api.run(settings, context);
    assertThat(api.exchanges(context).getFirst().failure()).contains(failed.failure().message());
    assertThat(api.exchanges(context).getFirst().response().orElseThrow().status()).isEqualTo(200);
  }

  @Test
  void counts_the_attempts_before_a_response_that_is_unusable() {
    Failed failed = failing(TABLE, Replies.status(503), Replies.json("{"));
    assertThat(failed.variables().find("attempts")).contains(Variable.integer(2));
    assertThat(failed.variables().find("httpStatus")).contains(Variable.integer(200));
  }

  private Failed failing(String yaml, Reply... replies) {
    return (Failed) run(yaml, replies);
  }

  private long completing(String yaml, Reply reply) {
    return ((Completed) run(yaml, reply)).outputs().getFirst().rows();
  }

  private ActivityOutcome run(String yaml, Reply... replies) {
    api.server.replying(replies);
    ExternalApiSettings settings = api.settings(yaml);
    return api.run(settings, api.context(settings));
  }

  private static String words(Failed failed) {
    return Texts.render(failed.failure().message(), Locale.ENGLISH);
  }

  private static String nested(int levels) {
    return "{\"data\":[],\"x\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
  }

  private static String named(int characters) {
    return "{\"data\":[],\"%s\":1}".formatted("k".repeat(characters));
  }

  /** Many rows, the last one padded so that the whole has that many bytes. */
  private static byte[] rowsOfSize(int bytes) {
    String row = "{\"b\":\"" + "x".repeat(200) + "\"},";
    int rows = (bytes - 300) / row.length();
    String start = "{\"data\":[" + row.repeat(rows) + "{\"b\":\"";
    String end = "\"}]}";
    return (start + "y".repeat(bytes - start.length() - end.length()) + end).getBytes(UTF_8);
  }
}
