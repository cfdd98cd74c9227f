package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.JobAddress;
import dev.tributary.domain.activity.externalapi.asynchronous.JobEnd;
import dev.tributary.domain.activity.externalapi.asynchronous.PollSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.ResponsePlace;
import dev.tributary.domain.activity.externalapi.estimate.CallEstimate;
import dev.tributary.domain.activity.externalapi.estimate.CallPace;
import dev.tributary.domain.activity.externalapi.estimate.EstimateRules;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls.EarlierRun;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts.Counted;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts.Unknown;
import dev.tributary.domain.activity.externalapi.paging.EmptyPageRule;
import dev.tributary.domain.activity.externalapi.paging.LoopRule;
import dev.tributary.domain.activity.externalapi.paging.NextPage;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.PagePlace;
import dev.tributary.domain.activity.externalapi.paging.PageRequestSettings;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.paging.StopCondition;
import dev.tributary.domain.activity.externalapi.paging.StopRules;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EstimateRulesTest extends ExternalApiKindFixture {
  private static final CallPace PACE =
      new CallPace(1, Duration.ofMillis(200), AccountLimits.NONE, 1);

  private static final Pagination PAGED =
      new Pagination(
          NextPage.of(PageKind.PAGE),
          new PageRequestSettings(0, PagePlace.NONE, PagePlace.ofQuery("page"), false, true),
          new StopRules(
              EmptyPageRule.BY_KIND, true, "", "", StopCondition.NONE, 10_000, 0, Duration.ZERO),
          LoopRule.FAIL,
          3);

  @ParameterizedTest(name = "size {0}, most pages {1}, most rows {2}, pages before {3}")
  @CsvSource({
    // size, pages, rows, pages of the last run, calls, note
    "0, 10000, 0, 0, 40000, estimateOnePage",
    "0, 3, 0, 0, 120000, estimatePagesMost",
    "100, 10000, 250, 0, 120000, estimatePagesMost",
    "0, 10000, 250, 0, 40000, estimateOnePage",
    "0, 10000, 0, 7, 280000, estimatePagesSeen",
    "0, 5, 0, 7, 200000, estimatePagesSeen",
  })
  void counts_the_pages_that_are_known(
      long size, long pages, long rows, long before, long calls, String note) {
    StopRules stop =
        new StopRules(
            EmptyPageRule.BY_KIND, true, "", "", StopCondition.NONE, pages, rows, Duration.ZERO);
    Pagination pagination =
        new Pagination(
            NextPage.of(PageKind.PAGE),
            new PageRequestSettings(size, PagePlace.NONE, PagePlace.ofQuery("page"), false, true),
            stop,
            LoopRule.FAIL,
            3);
    CallEstimate estimate =
        estimate(
            pagination,
            new Counted(40_000),
            before == 0
                ? Optional.empty()
                : Optional.of(new EarlierRun(Duration.ofMillis(200), before)));
    assertThat(estimate.calls()).hasValue(calls);
    assertThat(estimate.time()).hasValue(Duration.ofMillis(200 * calls));
    assertThat(estimate.notes()).extracting(Message::key).contains("externalapi." + note);
  }

  @Test
  void says_where_the_time_of_a_call_is_from() {
    assertThat(estimate(Pagination.NONE, new Counted(1), Optional.empty()).notes())
        .containsExactly(Message.of("externalapi.estimateCallTime", 200L));
    assertThat(
            estimate(
                    Pagination.NONE,
                    new Counted(1),
                    Optional.of(new EarlierRun(Duration.ofMillis(200), 1)))
                .notes())
        .containsExactly(Message.of("externalapi.estimateCallTimeSeen", 200L));
  }

  @Test
  void the_calls_of_a_job_are_no_pages() {
    ExternalApiSettings plain = settings(ZIPS, CODE, call(URL));
    ExternalApiSettings job =
        new ExternalApiSettings(
            plain.inbound(),
            plain.outbound(),
            plain.execution(),
            plain.plan(),
            PAGED,
            plain.response(),
            plain.drift(),
            plain.incremental(),
            new AsyncSettings(
                true,
                new ResponsePlace("/id", ""),
                PollSettings.DEFAULT,
                JobAddress.NONE,
                JobEnd.NONE),
            plain.rules(),
            plain.cache(),
            plain.failure(),
            plain.guardrails());
    KnownCalls known =
        new KnownCalls(new Counted(1), Optional.of(new EarlierRun(Duration.ofMillis(200), 90)));
    CallEstimate estimate = EstimateRules.estimate(job, known, PACE);
    assertThat(estimate.calls()).hasValue(1);
    assertThat(estimate.notes())
        .contains(Message.of("externalapi.estimateOnePage"), Message.of("externalapi.estimateJob"));
  }

  @Test
  void says_why_a_dry_run_cannot_count_the_rows() {
    CallEstimate estimate =
        estimate(Pagination.NONE, new Unknown(Message.of("test.why")), Optional.empty());
    assertThat(estimate.calls()).isEmpty();
    assertThat(estimate.time()).isEmpty();
    assertThat(estimate.notes())
        .containsExactly(Message.of("externalapi.estimateRowsUnknown"), Message.of("test.why"));
  }

  private static CallEstimate estimate(
      Pagination pagination, PlannedParts parts, Optional<EarlierRun> earlier) {
    ExternalApiSettings settings = settings(ZIPS, CODE, call(URL)).withPagination(pagination);
    return EstimateRules.estimate(settings, new KnownCalls(parts, earlier), PACE);
  }
}
