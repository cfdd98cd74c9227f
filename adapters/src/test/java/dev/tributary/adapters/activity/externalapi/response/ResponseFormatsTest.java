package dev.tributary.adapters.activity.externalapi.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Content-Types become rows, and how. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class ResponseFormatsTest {
  private static final String AUTO = "{outbound: {columns: [a]}, execution: {url: URL}}";
  private static final String SET =
      "{outbound: {columns: [a]}, execution: {url: URL}, response: {format: FORMAT}}";

  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json; charset=utf-8|[{\"a\":\"1\"}]",
        "application/hal+json|[{\"a\":\"1\"}]",
        "application/x-ndjson|{\"a\":\"1\"}",
        "application/jsonl|{\"a\":\"1\"}",
        "Text/CSV; header=present|'b,a\r\n2,1\r\n'"
      })
  void reads_what_the_content_type_says(String type, String body) {
    assertThat(completing(AUTO, Replies.typed(type, body))).isEqualTo(1);
    assertThat(api.rows()).containsExactly("1|null|1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/octet-stream"})
  void refuses_another_content_type(String type) {
    ExternalApiSettings settings = api.settings(AUTO);
    FakeActivityContext context = api.context(settings);
    api.server.replying(Replies.typed(type, "<html>"));
    Failed failed = (Failed) api.run(settings, context);
    assertThat(words(failed)).isEqualTo("Activity failed (reason: 'Content-Type - %s').", type);
    assertThat(failed.failure().cause()).isEqualTo(Cause.REQUEST);
    assertThat(api.exchanges(context).getFirst().response().orElseThrow().body().head())
        .isEqualTo("<html>");
    assertThat(api.server.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"text/csv, 'a\n1\n'", "application/x-ndjson, '{\"a\":\"1\"}\n'"})
  void tries_again_when_the_rows_end_too_early(String type, String rows) {
    Reply cut =
        (_, wire) -> {
          wire.text("HTTP/1.1 200 OK\r\nContent-Type: " + type);
          wire.text("\r\nContent-Length: 1000\r\n\r\n" + rows);
          wire.close();
        };
    api.server.replying(cut, Replies.typed(type, rows));
    ExternalApiSettings settings = api.settings(AUTO);

    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);

    assertThat(api.server.received()).hasSize(2);
    assertThat(api.rows()).containsExactly("1|null|1");
  }

  @Test
  void a_table_above_the_limit_of_responses_is_too_large_and_not_malformed() {
    String limited = AUTO.replace("execution:", "guardrails: {responseBytes: 1000}, execution:");
    Reply endless =
        (_, wire) -> {
          wire.text("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nConnection: close\r\n\r\n");
          wire.text("a\n" + "1\n".repeat(20_000));
          wire.close();
        };

    assertThat(failing(limited, endless).failure().code()).isEqualTo("WKF-560239");
  }

  @Test
  void refuses_a_missing_content_type_and_shows_the_beginning_of_a_long_one() {
    assertThat(failing(AUTO, Replies.full(200, List.of(), bytes("[]"))).failure().code())
        .isEqualTo("TRB-150029");
    assertThat(words(failing(AUTO, Replies.typed("x/" + "c".repeat(5_000), "x"))))
        .contains("x/" + "c".repeat(198) + "…'");
  }

  @Test
  void hides_a_secret_that_a_content_type_repeats_also_where_it_is_shortened() {
    api.secrets.put("key", "top-secret-1");
    String keyed = AUTO.replace("{url: URL}", "{url: URL, headers: {X-Key: {secret: key}}}");
    for (String type : List.of("text/top-secret-1", "text/" + "x".repeat(190) + "top-secret-1")) {
      assertThat(words(failing(keyed, Replies.typed(type, "x"))))
          .contains("Content-Type - text/")
          .doesNotContain("top");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json|[{\"a\":\"1\"}]",
        "ndjson|{\"a\":\"1\"}",
        "csv|'a\n1'",
      })
  void reads_what_the_author_says_whatever_the_content_type(String format, String body) {
    String settings = SET.replace("FORMAT", format);
    assertThat(completing(settings, Replies.typed("application/octet-stream", body))).isEqualTo(1);
    assertThat(api.rows()).containsExactly("1|null|1");
    assertThat(completing(settings, Replies.full(200, List.of(), bytes(body)))).isEqualTo(1);
  }

  @Test
  void reads_an_export_that_was_packed_before() {
    Reply export =
        Replies.full(
            200, List.of("Content-Type: application/gzip"), Replies.zipped(bytes("a;b\n1;2")));
    assertThat(
            completing(
                "{outbound: {columns: [{name: a, type: integer}]}, execution: {url: URL},"
                    + " response: {format: csv, csv: {separator: semicolon}}}",
                export))
        .isEqualTo(1);
    assertThat(api.rows()).containsExactly("1|null|1");
  }

  @Test
  void rejects_rows_of_csv_that_are_none() {
    assertThat(
            completing(
                "{outbound: {columns: [{name: a, onError: rejectLine}]}, execution: {url: URL}}",
                Replies.typed("text/csv", "a,b\n1,2\n3\n4,5")))
        .isEqualTo(2);
    assertThat(api.rows(Outlet.REJECTS))
        .containsExactly("1|null|2||3|with another number of values, or quotes that do not match");
  }

  @Test
  void decodes_separated_values_in_their_charset() {
    byte[] latin = "a\né\n".getBytes(StandardCharsets.ISO_8859_1);
    Reply reply = Replies.full(200, List.of("Content-Type: text/csv; charset=iso-8859-1"), latin);
    assertThat(completing(AUTO, reply)).isEqualTo(1);
    assertThat(api.rows()).containsExactly("1|null|é");
    Reply utf = Replies.full(200, List.of("Content-Type: text/csv"), latin);
    assertThat(words(failing(AUTO, utf))).contains("Not UTF-8 at line 2");
  }

  @Test
  void a_flattened_mapping_takes_json_only() {
    String flat = "{outbound: {flatten: true, columns: [a]}, execution: {url: URL}}";
    assertThat(failing(flat, Replies.typed("text/csv", "a\n1")).failure().code())
        .isEqualTo("TRB-150002");
  }

  private Failed failing(String yaml, Reply reply) {
    return (Failed) run(yaml, reply);
  }

  private long completing(String yaml, Reply reply) {
    return ((Completed) run(yaml, reply)).outputs().getFirst().rows();
  }

  private ActivityOutcome run(String yaml, Reply reply) {
    api.server.replying(reply);
    ExternalApiSettings settings = api.settings(yaml);
    return api.run(settings, api.context(settings));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String words(Failed failed) {
    return Texts.render(failed.failure().message(), Locale.ENGLISH);
  }
}
