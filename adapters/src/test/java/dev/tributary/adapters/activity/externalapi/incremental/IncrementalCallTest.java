package dev.tributary.adapters.activity.externalapi.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.incremental.Watermarks.StoredWatermark;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs of one activity that ask for what is new, against a real server and the real database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class IncrementalCallTest {
  private static final WorkflowName WORKFLOW = new WorkflowName("test");
  private static final ActivityId ACTIVITY = new ActivityId("externalApi1");
  private static final String SINCE =
      """
      outbound: {columns: [{name: id, type: integer}, {name: at, type: datetime}]}
      execution: {method: GET, url: URL, query: [{name: since, value: $(vars/@watermark)}]}
      incremental: {column: at, lookback: 60s}
      """;

  private final ExternalApiFixture api = new ExternalApiFixture();
  private final PostgresWatermarks watermarks = new PostgresWatermarks(api.data.dataSource());

  @BeforeEach
  void without_watermark() {
    api.data.execute("delete from tributary.watermark");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void a_run_asks_for_what_is_new_since_the_run_before() {
    run(SINCE, rows("1", "2026-11-01T10:00:00Z", "2", "2026-11-03T12:30:00.5+01:00"));
    run(SINCE, rows("3", "2026-11-02T00:00:00Z"));
    run(SINCE, rows("4", "2026-11-05T00:00:00Z"));
    run(SINCE, "[]");
    assertThat(targets())
        .containsExactly(
            "/coupons",
            "/coupons?since=2026-11-03T11%3A29%3A00.500Z",
            "/coupons?since=2026-11-03T11%3A29%3A00.500Z",
            "/coupons?since=2026-11-04T23%3A59%3A00Z");
    assertThat(stored()).isEqualTo("2026-11-05T00:00:00.000000Z");
  }

  @Test
  void begins_at_the_start_where_there_is_no_watermark_of_its_type() {
    String start = SINCE.replace("{column: at", "{column: at, start: 2026-01-02");
    watermarks.set(WORKFLOW, ACTIVITY, new Watermark(ValueType.INTEGER, "7"));
    run(start, rows("1", "2026-11-01T00:00:00Z"));
    assertThat(targets()).containsExactly("/coupons?since=2026-01-01T23%3A59%3A00Z");
    assertThat(stored()).isEqualTo("2026-11-01T00:00:00.000000Z");
  }

  @Test
  void a_failed_run_leaves_the_watermark_and_its_repeat_begins_where_it_has_begun() {
    watermarks.set(WORKFLOW, ACTIVITY, instant("2026-11-01T00:00:00Z"));
    String paged = SINCE + "pagination: {kind: page, tokenIn: {query: page}}\n";
    api.server.replying(
        Replies.json(rows("1", "2026-11-09T00:00:00Z")), Replies.status(400), Replies.json("[]"));
    ExternalApiSettings settings = api.settings(paged);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Failed.class);
    assertThat(stored()).isEqualTo("2026-11-01T00:00:00Z");
    watermarks.set(WORKFLOW, ACTIVITY, instant("2026-11-05T00:00:00Z"));
    api.resume(context);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(targets())
        .containsExactly(
            "/coupons?since=2026-10-31T23%3A59%3A00Z",
            "/coupons?since=2026-10-31T23%3A59%3A00Z&page=2",
            "/coupons?since=2026-10-31T23%3A59%3A00Z&page=2");
    assertThat(stored()).isEqualTo("2026-11-09T00:00:00.000000Z");
  }

  @Test
  void a_re_run_within_a_run_begins_where_that_run_has_begun() {
    watermarks.set(WORKFLOW, ACTIVITY, instant("2026-11-01T00:00:00Z"));
    api.server.replying(Replies.json(rows("1", "2026-11-09T00:00:00Z")));
    ExternalApiSettings settings = api.settings(SINCE);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(watermarks.begin(context)).contains(instant("2026-11-01T00:00:00Z"));
    anotherRun();
    assertThat(watermarks.begin(context)).contains(instant("2026-11-09T00:00:00.000000Z"));
  }

  @Test
  void leaves_older_rows_out_where_the_api_cannot() {
    String yaml =
        """
        outbound: {columns: [{name: id, type: integer, onEmpty: insertNull}]}
        execution: {url: URL}
        incremental: {column: id, clientSide: true}
        """;
    run(yaml, "[{\"id\":3},{\"id\":1}]");
    assertThat(api.rows()).hasSize(2);
    run(yaml, "[{\"id\":2},{\"id\":3},{},{\"id\":12}]");
    assertThat(api.rows()).containsExactly("1|null|3", "2|null|null", "3|null|12");
    assertThat(stored()).isEqualTo("12");
    run(yaml, "[{\"id\":9}]");
    assertThat(api.rows()).isEmpty();
    assertThat(stored()).isEqualTo("12");
  }

  @Test
  void moves_only_when_it_is_set_where_that_is_wanted() {
    String manual = SINCE.replace("{column: at", "{advance: never, column: at");
    run(manual, rows("1", "2026-11-01T00:00:00Z"));
    assertThat(watermarks.list(WORKFLOW)).isEmpty();
  }

  @Test
  void is_set_listed_and_reset() {
    watermarks.set(WORKFLOW, ACTIVITY, new Watermark(ValueType.INTEGER, "7"));
    watermarks.set(WORKFLOW, ACTIVITY, new Watermark(ValueType.INTEGER, "5"));
    assertThat(watermarks.list(WORKFLOW))
        .extracting(StoredWatermark::activity, StoredWatermark::watermark)
        .containsExactly(tuple(ACTIVITY, new Watermark(ValueType.INTEGER, "5")));
    assertThat(watermarks.reset(WORKFLOW, ACTIVITY)).isTrue();
    assertThat(watermarks.reset(WORKFLOW, ACTIVITY)).isFalse();
    assertThat(watermarks.list(WORKFLOW)).isEmpty();
  }

  private void run(String yaml, String response) {
    api.server.replying(Replies.json(response));
    ExternalApiSettings settings = api.settings(yaml);
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    anotherRun();
  }

  /** The contexts of tests have one run: what it has left becomes that of another one. */
  private void anotherRun() {
    api.data.execute("delete from tributary.exchange");
    api.data.execute("update tributary.watermark set run_id = gen_random_uuid()");
  }

  private String stored() {
    return watermarks.list(WORKFLOW).getFirst().watermark().value();
  }

  private List<String> targets() {
    return api.server.received().stream().map(ReceivedRequest::target).toList();
  }

  private static Watermark instant(String value) {
    return new Watermark(ValueType.DATETIME, value);
  }

  private static String rows(String... idsAndTimes) {
    StringBuilder all = new StringBuilder("[");
    for (int i = 0; i < idsAndTimes.length; i += 2) {
      all.append(i == 0 ? "" : ",")
          .append("{\"id\":%s,\"at\":\"%s\"}".formatted(idsAndTimes[i], idsAndTimes[i + 1]));
    }
    return all.append("]").toString();
  }
}
