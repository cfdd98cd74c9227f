package dev.tributary.adapters.activity.externalapi.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.ReplyWire;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching what is new in windows of a day; it is the morning of 24 November. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class WindowedCallTest {
  private static final WorkflowName WORKFLOW = new WorkflowName("test");
  private static final ActivityId ACTIVITY = new ActivityId("externalApi1");
  private static final Pattern DAYS =
      Pattern.compile("from=2026-11-(\\d\\d)T00%3A00%3A00Z&to=2026-11-(\\d\\dT\\d\\d)");
  private static final String BY_DAY =
      """
      outbound: {columns: [{name: at, type: datetime}]}
      execution:
        method: GET
        url: URL
        query: [{name: from, value: $(vars/@watermark)}, {name: to, value: $(vars/@until)}]
      incremental: {column: at, start: "2026-11-21T00:00:00Z", step: 1d}
      """;

  private final ExternalApiFixture api = new ExternalApiFixture().callingAtOnce(8);
  private final PostgresWatermarks watermarks = new PostgresWatermarks(api.data.dataSource());

  @BeforeEach
  void without_watermark() {
    api.data.execute("delete from tributary.watermark");
    api.server.replying(WindowedCallTest::oneRowOfTheDay);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void each_window_is_called_for_and_the_watermark_moves_once() {
    ExternalApiSettings settings = api.settings(BY_DAY);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(windows(api))
        .containsExactlyInAnyOrder("21-22T00", "22-23T00", "23-24T00", "24-24T10");
    assertThat(api.rows())
        .extracting(row -> row.substring(0, 1))
        .containsExactly("1", "2", "3", "4");
    assertThat(days(api)).containsExactly("21", "22", "23", "24");
    assertThat(context.journal())
        .contains(
            Message.of("externalapi.windows", 4L, "2026-11-21T00:00:00Z", "2026-11-24T10:00:00Z"));
    assertThat(watermarks.list(WORKFLOW).getFirst().watermark().value())
        .isEqualTo("2026-11-24T05:00:00.000000Z");
  }

  @Test
  void the_next_run_begins_at_the_watermark_less_the_lookback() {
    watermarks.set(WORKFLOW, ACTIVITY, new Watermark(ValueType.DATETIME, "2026-11-24T01:00:00Z"));
    ExternalApiSettings settings = api.settings(BY_DAY.replace("step:", "lookback: 25h, step:"));
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    assertThat(windows(api)).containsExactlyInAnyOrder("23-24T00", "24-24T10");
  }

  @Test
  void a_resume_fetches_only_the_windows_that_are_missing_and_ends_where_it_was_to_end() {
    AtomicBoolean failing = new AtomicBoolean(true);
    api.server.replying(
        (request, wire) -> {
          if (request.target().contains("from=2026-11-23") && failing.get()) {
            Replies.status(400).write(request, wire);
          } else {
            oneRowOfTheDay(request, wire);
          }
        });
    ExternalApiSettings settings =
        api.settings(BY_DAY + "plan: {concurrency: 1}\npagination: {kind: none}\n");
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Failed.class);
    assertThat(watermarks.list(WORKFLOW)).isEmpty();
    failing.set(false);
    api.resume(context);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(windows(api))
        .containsExactly("21-22T00", "22-23T00", "23-24T00", "23-24T00", "24-24T10");
    assertThat(days(api)).containsExactly("21", "22", "23", "24");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void a_condition_that_ends_the_pages_sees_the_window_of_its_request(int concurrency) {
    ExternalApiSettings settings =
        api.settings(
            BY_DAY
                + """
                plan: {concurrency: %d}
                pagination:
                  kind: page
                  tokenIn: {query: page}
                  loop: stop
                  stop:
                    pages: 2
                    when: {condition: "$($datetime(vars/@until) < $datetime(vars/@limit))"}
                """
                    .formatted(concurrency));
    Variable limit = new Variable(ValueType.DATETIME, Optional.of("2026-11-23T12:00:00Z"));
    FakeActivityContext context = api.context(settings).with(Variables.NONE.with("limit", limit));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(windows(api))
        .containsExactlyInAnyOrder(
            "21-22T00", "22-23T00", "23-24T00", "23-24T00", "24-24T10", "24-24T10");
  }

  @Test
  void killed_before_any_write_it_fetches_no_finished_window_again() {
    int fatal = 0;
    boolean survived = false;
    while (!survived) {
      fatal++;
      try (ExternalApiFixture killed = new ExternalApiFixture()) {
        killed.server.replying(WindowedCallTest::oneRowOfTheDay);
        ExternalApiSettings settings = killed.settings(BY_DAY + "plan: {concurrency: 1}\n");
        FakeActivityContext context = killed.context(settings);
        survived = !dies(killed, settings, context, fatal);
        if (!survived) {
          assertThat(killed.run(settings, context)).isInstanceOf(Completed.class);
        }
        assertThat(days(killed)).as("write %d", fatal).containsExactly("21", "22", "23", "24");
        assertThat(windows(killed)).as("write %d", fatal).hasSizeLessThanOrEqualTo(5);
      }
    }
    assertThat(fatal).isGreaterThan(8);
  }

  @Test
  void a_divided_plan_is_called_for_in_each_window() {
    ExternalApiSettings settings =
        api.settings(
            BY_DAY.replace("URL", "\"URL/$(zip)\"")
                + "plan: {mode: distinct, distinct: [zip], carry: [zip]}\n");
    FakeActivityContext context =
        api.context(
            settings,
            SetFixture.input(
                "query1",
                new SetFixture(api.data.dataSource(), Storage.INLINE)
                    .filled(
                        WorkTableStructure.ofRows(List.of(Column.of("zip", ValueType.TEXT))),
                        "1, null, 'a'",
                        "2, null, 'b'")));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(api.server.received()).hasSize(8);
    assertThat(api.rows())
        .extracting(row -> row.split("\\|", -1)[3] + row.split("\\|", -1)[2].substring(8, 10))
        .containsExactly("a21", "b21", "a22", "b22", "a23", "b23", "a24", "b24");
  }

  @Test
  void refuses_more_windows_than_the_operator_allows() {
    ExternalApiSettings settings = api.settings(BY_DAY.replace("step: 1d", "step: 40m"));
    assertThat(api.run(settings, api.context(settings)))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo("TRB-150588"));
    assertThat(api.server.received()).isEmpty();
  }

  /** Whether the program died before the write of that number. */
  private static boolean dies(
      ExternalApiFixture api,
      ExternalApiSettings settings,
      FakeActivityContext context,
      int fatal) {
    int[] writes = {0};
    context.beforeWrite(
        () -> {
          if (++writes[0] == fatal) {
            throw new ClaimLost("dead");
          }
        });
    try {
      assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
      return false;
    } catch (ClaimLost _) {
      return true;
    } finally {
      context.beforeWrite(() -> {});
    }
  }

  private static List<String> days(ExternalApiFixture api) {
    return api.rows().stream().map(row -> row.split("\\|", -1)[2].substring(8, 10)).toList();
  }

  private static List<String> windows(ExternalApiFixture api) {
    return api.server.received().stream()
        .map(ReceivedRequest::target)
        .map(DAYS::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1) + "-" + found.group(2))
        .toList();
  }

  private static void oneRowOfTheDay(ReceivedRequest request, ReplyWire wire)
      throws IOException, InterruptedException {
    Matcher day = DAYS.matcher(request.target());
    Instant at = Instant.parse("2026-11-%sT05:00:00Z".formatted(day.find() ? day.group(1) : "01"));
    Replies.json("[{\"at\":\"%s\"}]".formatted(at)).write(request, wire);
  }
}
