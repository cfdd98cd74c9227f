package dev.tributary.adapters.activity.externalapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no response that can become rows, and what just can. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class InvalidResponsesTest extends ExternalApiResponses {
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
  void records_why_a_response_cannot_become_rows() {
    ExternalApiSettings settings = api.settings(TABLE);
    FakeActivityContext context = api.context(settings);
    api.server.replying(Replies.json("{\"data\":7}"));
    Failed failed = (Failed) api.run(settings, context);
    assertThat(api.exchanges(context).getFirst().failure()).contains(failed.failure().message());
    assertThat(api.exchanges(context).getFirst().response().orElseThrow().status()).isEqualTo(200);
  }
}
