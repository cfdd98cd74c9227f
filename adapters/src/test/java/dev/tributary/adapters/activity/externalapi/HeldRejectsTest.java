package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tributary.adapters.activity.externalapi.drift.PostgresDriftReports;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.drift.DriftReports.TaskReport;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.drift.DriftReport.Difference;
import dev.tributary.domain.activity.externalapi.drift.DriftReport.Kind;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.waiting.Awaited.Approval;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Too many rejected lines hold the activity after its last response; the report of a drift. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HeldRejectsTest {
  private static final String SETTINGS =
      """
      outbound:
        columns:
          - {name: a}
          - {name: n, type: integer, onError: rejectLine, onEmpty: insertNull}
      execution: {url: URL}
      drift: {newColumn: warn, holdRejects: HOLD}
      """;
  private static final String ONE_OF_FOUR =
      "[{\"a\":1,\"n\":1},{\"n\":2},{\"n\":3},{\"n\":\"x\",\"z\":1}]";

  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void goes_on_at_the_limit_and_holds_above_it() {
    api.server.replying(Replies.json(ONE_OF_FOUR));
    ExternalApiSettings atLimit = api.settings(SETTINGS.replace("HOLD", "25"));
    assertThat(api.run(atLimit, api.context(atLimit))).isInstanceOf(Completed.class);
    assertThat(held("24"))
        .isInstanceOfSatisfying(
            Suspended.class,
            waits -> {
              assertThat(waits.waitsFor().until()).isEmpty();
              assertThat(((Approval) waits.waitsFor().awaited()).brakes())
                  .extracting(Message::key)
                  .containsExactly("brake.rejects");
            });
  }

  @Test
  void an_approval_lets_it_go_on_with_what_is_committed_and_without_a_call() {
    FakeActivityContext context = holding();
    assertThat(api.run(settings("20"), context.wokenBy(decided(Decision.APPROVED))))
        .isInstanceOf(Completed.class);
    assertThat(api.rows()).hasSize(3);
    assertThat(api.rows(Outlet.REJECTS)).hasSize(1);
    assertThat(api.server.received()).hasSize(1);
  }

  @Test
  void a_rejection_fails_it_with_the_counts() {
    FakeActivityContext context = holding();
    assertThat(api.run(settings("20"), context.wokenBy(decided(Decision.REJECTED))))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo("TRB-150751");
              assertThat(failed.failure().message().arguments()).containsExactly(1L, 4L);
            });
    assertThat(api.server.received()).hasSize(1);
  }

  @Test
  void the_report_is_there_while_a_person_decides() {
    FakeActivityContext context = holding();
    List<TaskReport> reports = new PostgresDriftReports(api.data.dataSource()).of(context.run());
    assertThat(reports).hasSize(1);
    assertThat(reports.getFirst().report().lines()).isEqualTo(4);
    assertThat(reports.getFirst().report().rejected()).isEqualTo(1);
    assertThat(reports.getFirst().report().compared()).isFalse();
    assertThat(reports.getFirst().report().differences())
        .extracting(Difference::kind, Difference::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.NEW, "z"));
  }

  @Test
  void the_report_names_the_type_of_a_column_for_each_new_property() {
    api.server.replying(
        Replies.json(
            """
            [{"n":1,"whole":1,"part":1,"zip":"01234","yes":true,"sub":{"zip":1},"none":null},
             {"part":1.5,"n":2,"large":9223372036854775808,"list":[],"odd":1,"whole":null},
             {"odd":"x","yes":false}]"""));
    ExternalApiSettings settings = settings("100");
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    assertThat(
            new PostgresDriftReports(api.data.dataSource())
                .of(context.run())
                .getFirst()
                .report()
                .added())
        .containsExactly(
            entry("large", ValueType.DECIMAL),
            entry("list", ValueType.JSON),
            entry("none", ValueType.TEXT),
            entry("odd", ValueType.TEXT),
            entry("part", ValueType.DECIMAL),
            entry("sub", ValueType.JSON),
            entry("whole", ValueType.INTEGER),
            entry("yes", ValueType.BOOLEAN),
            entry("zip", ValueType.TEXT));
  }

  @Test
  void the_report_names_the_types_before_and_now() {
    api.server.replying(Replies.json("[{\"a\":\"x\",\"n\":1}]"));
    ExternalApiSettings settings = settings("100");
    FakeActivityContext first = api.context(settings);
    api.run(settings, first);
    api.forget();
    api.server.replying(Replies.json("[{\"a\":true}]"));
    FakeActivityContext second = api.context(settings);
    api.run(settings, second);
    assertThat(
            new PostgresDriftReports(api.data.dataSource())
                .of(second.run())
                .getFirst()
                .report()
                .differences())
        .extracting(Difference::kind, Difference::column, Difference::before, Difference::now)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Kind.MISSING, "n", Set.of(JsonKind.NUMBER), Set.of()),
            org.assertj.core.groups.Tuple.tuple(
                Kind.OTHER_TYPE, "a", Set.of(JsonKind.TEXT), Set.of(JsonKind.BOOLEAN)));
  }

  private FakeActivityContext holding() {
    api.server.replying(Replies.json(ONE_OF_FOUR));
    FakeActivityContext context = api.context(settings("20"));
    assertThat(api.run(settings("20"), context)).isInstanceOf(Suspended.class);
    return context;
  }

  private ActivityOutcome held(String percent) {
    ExternalApiSettings settings = settings(percent);
    return api.run(settings, api.context(settings));
  }

  private ExternalApiSettings settings(String percent) {
    return api.settings(SETTINGS.replace("HOLD", percent));
  }

  private static Decided decided(Decision decision) {
    return new Decided(decision, "ada", "");
  }
}
