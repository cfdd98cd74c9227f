package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How responses become rows, with all settings of a column. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class MappingTest {
  private static final String STRICT =
      """
      outbound:
        columns:
          - {name: zip, onEmpty: error, onError: rejectLine}
          - {name: n, type: integer, onError: rejectLine}
          - {name: state, onError: useDefault, default: "?", maxLength: 2}
      execution: {url: URL}
      """;

  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void stores_rejected_lines_with_column_value_and_reason() {
    FakeActivityContext context =
        run(
            STRICT,
            """
            [{"zip":"95124","n":1,"state":"CA"},
             {"zip":"","n":2,"state":"CA"},
             {"zip":"94107","n":"x","state":"CA"},
             {"zip":"94107","n":4,"state":"California"}]""");
    assertThat(api.rows()).containsExactly("1|null|95124|1|CA", "2|null|94107|4|?");
    assertThat(api.rows(Outlet.REJECTS))
        .containsExactly("1|null|2|zip||empty", "2|null|3|n|x|no number");
    assertThat(warnings(context))
        .containsExactly(
            "Column 'zip': 1 line was rejected, empty (line: value) 2: ''.",
            "Column 'n': 1 line was rejected, no number (line: value) 3: 'x'.",
            "Column 'state': 1 value was replaced by the default, longer than the column allows"
                + " (line: value) 4: 'California'.",
            "2 lines of the response were rejected in all.");
  }

  @Test
  void lets_rejects_leave_by_an_outlet_of_their_own_also_when_there_are_none() {
    assertThat(outputs(STRICT, "[{\"n\":1},{\"zip\":\"1\",\"n\":1}]"))
        .extracting(Output::outlet, Output::rows)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Outlet.OUT, 1L),
            org.assertj.core.groups.Tuple.tuple(Outlet.REJECTS, 1L));
    assertThat(outputs(STRICT, "[]")).extracting(Output::rows).containsExactly(0L, 0L);
    assertThat(outputs("{outbound: {columns: [a]}, execution: {url: URL}}", "[]")).hasSize(1);
  }

  @Test
  void hides_a_secret_that_a_rejected_line_repeats() {
    api.secrets.put("key", "s3cret-value");
    run(
        """
        outbound: {columns: [{name: n, type: integer, onError: rejectLine}]}
        execution: {url: URL, headers: {X-Key: {secret: key}}}
        """,
        "[{\"n\":\"s3cret-value\"}]");
    assertThat(api.rows(Outlet.REJECTS).toString()).contains("no number").doesNotContain("s3cret");
  }

  @Test
  void remaps_formats_and_fills_as_set() {
    run(
        """
        outbound:
          columns:
            - {name: subscribed, type: boolean, remap: {sub: 1, unsub: 0, "?": null}}
            - {name: price, type: decimal, decimalSeparator: ",", thousandsSeparator: "."}
            - {name: day, type: date, format: dd/MM/yyyy}
            - {name: city, whiteSpace: both, letterCase: smart}
            - {name: count, type: integer, remap: {"": 0}}
        execution: {url: URL}
        """,
        """
        [{"subscribed":"sub","price":"1.234,50","day":"29/02/2028","city":" LE MANS ","count":""},
         {"subscribed":"?","price":2.5,"day":null,"city":"","count":3}]""");
    assertThat(api.rows())
        .containsExactly("1|null|t|1234.50|2028-02-29|Le Mans|0", "2|null|null|2.5|null|null|3");
  }

  @Test
  void repeats_values_that_stand_beside_or_above_the_rows_wherever_they_stand() {
    String settings =
        """
        outbound:
          arrayPath: /offers/list
          columns:
            - {name: title, from: response, path: /offers/title}
            - {name: code}
            - {name: total, from: response, path: /meta/total, type: integer}
            - {name: absent, from: response}
        execution: {url: URL}
        """;
    run(
        settings,
        """
        {"offers": {"list": [{"code":"a"},{"code":"b"}], "title": "Spring"}, "meta": {"total": 2}}""");
    assertThat(api.rows()).containsExactly("1|null|Spring|a|2|null", "2|null|Spring|b|2|null");
    assertThat(outputs(settings, "{\"offers\":{\"list\":[]}}"))
        .extracting(Output::rows)
        .containsExactly(0L);
  }

  @Test
  void rejects_every_line_for_a_value_beside_them_that_does_not_fit() {
    FakeActivityContext context =
        run(
            """
            outbound:
              arrayPath: /list
              columns:
                - {name: code}
                - {name: total, from: response, type: integer, onError: rejectLine}
            execution: {url: URL}
            """,
            "{\"list\":[{\"code\":\"a\"},{\"code\":\"b\"}],\"total\":\"many\"}");
    assertThat(api.rows()).isEmpty();
    assertThat(api.rows(Outlet.REJECTS))
        .containsExactly("1|null|1|total|many|no number", "2|null|2|total|many|no number");
    assertThat(warnings(context)).contains("2 lines of the response were rejected in all.");
  }

  @Test
  void reports_missing_numbers_unless_they_may_be_missing() {
    FakeActivityContext context =
        run(
            "{outbound: {columns: [{name: n, type: integer}, {name: m, type: integer,"
                + " onEmpty: insertNull}]}, execution: {url: URL}}",
            "[{},{\"n\":1,\"m\":2}]");
    assertThat(api.rows()).containsExactly("1|null|null|null", "2|null|1|2");
    assertThat(warnings(context))
        .containsExactly("Column 'n': 1 value was ignored, empty (line: value) 1: ''.");
  }

  @Test
  void reads_members_below_elements_and_whole_elements_beside_them() {
    run(
        """
        outbound:
          columns:
            - {name: inner, path: /a/1/b}
            - {name: part, path: /a, type: json}
            - {name: all, path: "", type: json}
        execution: {url: URL}
        """,
        "[{\"a\":[0,{\"b\":\"x\"}]},{\"a\":7}]");
    assertThat(api.rows())
        .containsExactly(
            "1|null|x|[0, {\"b\": \"x\"}]|{\"a\": [0, {\"b\": \"x\"}]}",
            "2|null|null|7|{\"a\": 7}");
  }

  @Test
  void forgets_what_stood_below_the_first_of_two_equal_names() {
    run(
        "{outbound: {columns: [{name: b, path: /a/b}, {name: c, path: /a/c}]},"
            + " execution: {url: URL}}",
        "[{\"a\":{\"b\":\"1\"},\"a\":{\"c\":\"2\"}},{\"a\":{\"b\":\"3\"}}]");
    assertThat(api.rows()).containsExactly("1|null|null|2", "2|null|3|null");
  }

  private FakeActivityContext run(String yaml, String response) {
    api.server.replying(Replies.json(response));
    ExternalApiSettings settings = api.settings(yaml);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    return context;
  }

  private List<Output> outputs(String yaml, String response) {
    try (ExternalApiFixture fresh = new ExternalApiFixture()) {
      fresh.server.replying(Replies.json(response));
      ExternalApiSettings settings = fresh.settings(yaml);
      return ((Completed) fresh.run(settings, fresh.context(settings))).outputs();
    }
  }

  private static List<String> warnings(FakeActivityContext context) {
    return context.warnings().stream().map(line -> Texts.render(line, Locale.ENGLISH)).toList();
  }
}
