package dev.tributary.application.activity.externalapi.asynchronous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.ScriptedHttp;
import dev.tributary.application.exchange.chain.Chains;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.asynchronous.JobEnd;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndJobsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final CallKey CREATED =
      new CallKey(new RunId(new UUID(0, 1)), new TaskId(7), new ActivityId("externalApi1"), 1);
  private static final EndCall ABORT = call(HttpMethod.POST);
  private static final EndCall DELETE = call(HttpMethod.DELETE);

  private final InMemoryRemoteJobs jobs = new InMemoryRemoteJobs();
  private final ScriptedHttp http = new ScriptedHttp();
  private final EndJobs end = endJobs();

  @BeforeEach
  void begin() {
    jobs.begin(new JobEnding(CREATED, Optional.of(ABORT), Optional.of(DELETE), JobEnd.When.ALWAYS));
    jobs.end(CREATED);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 410, 422})
  void a_refused_abort_does_not_prevent_the_delete(int status) {
    http.responding(status, "").responding(204, "");
    assertThat(end.purgeSome()).isEqualTo(1);
    assertThat(sent()).containsExactly("POST", "DELETE");
    assertThat(jobs.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 408, 429, 500, 503})
  void a_job_whose_abort_failed_for_now_is_not_deleted_before_it_is_aborted(int status) {
    http.responding(status, "").responding(202, "").responding(204, "");
    assertThat(end.purgeSome()).isEqualTo(1);
    assertThat(jobs.open(CREATED).abort()).contains(ABORT);
    assertThat(jobs.open(CREATED).delete()).contains(DELETE);
    assertThat(end.purgeSome()).isEqualTo(1);
    assertThat(sent()).containsExactly("POST", "POST", "DELETE");
    assertThat(jobs.count()).isZero();
  }

  @Test
  void a_job_whose_abort_is_given_up_is_deleted() {
    http.responding(503, "");
    while (jobs.count() > 0) {
      assertThat(end.purgeSome()).isEqualTo(1);
    }
    assertThat(sent()).hasSize(31).endsWith("POST", "POST", "DELETE").containsOnlyOnce("DELETE");
  }

  @Test
  void a_claim_whose_node_has_died_expires_after_the_longest_time_of_two_requests() {
    http.responding(202, "").responding(204, "");
    end.purgeSome();
    assertThat(jobs.leases()).containsOnly(Duration.ofSeconds(2 * (2 * 60 + 10)));
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 409})
  void an_abort_that_is_done_or_refused_is_not_sent_again_when_the_delete_failed(int status) {
    http.responding(status, "").responding(409, "").responding(500, "").responding(204, "");
    while (jobs.count() > 0) {
      assertThat(end.purgeSome()).isEqualTo(1);
    }
    assertThat(sent()).containsExactly("POST", "DELETE", "DELETE", "DELETE");
  }

  /** A job that is deleted can no longer be aborted. */
  @ParameterizedTest
  @ValueSource(ints = {202, 409})
  void only_the_delete_is_repeated_when_the_end_cannot_be_stored(int status) {
    http.responding(status, "").responding(204, "").responding(204, "");
    jobs.refuseNextRemoval();
    assertThatThrownBy(end::purgeSome).isInstanceOf(IllegalStateException.class);
    assertThat(end.purgeSome()).isEqualTo(1);
    assertThat(sent()).containsExactly("POST", "DELETE", "DELETE");
    assertThat(jobs.count()).isZero();
  }

  @Test
  void pauses_grow_to_an_hour_and_the_end_is_given_up_after_a_day() {
    jobs.completed(CREATED);
    http.responding(503, "");
    Duration longest = Duration.ZERO;
    while (jobs.count() > 0) {
      Duration before = jobs.postponed(CREATED);
      assertThat(end.purgeSome()).isEqualTo(1);
      Duration pause = jobs.postponed(CREATED).minus(before);
      assertThat(pause.isZero() || pause.compareTo(longest) >= 0).isTrue();
      longest = pause.isZero() ? longest : pause;
    }
    assertThat(longest).isEqualTo(Duration.ofHours(1));
    assertThat(jobs.postponed(CREATED)).isBetween(Duration.ofHours(24), Duration.ofHours(25));
    assertThat(http.sent()).hasSize(30).allMatch(each -> each.method() == HttpMethod.DELETE);
    assertThat(end.purgeSome()).isZero();
  }

  @Test
  void a_limit_or_an_open_circuit_is_no_failed_attempt() {
    jobs.completed(CREATED);
    http.throwing(paused(Duration.ofMinutes(30)))
        .failing(ExchangeFailure.unsent(ExchangeErrorCode.CIRCUIT_OPEN).withRetryAfter("60"))
        .throwing(paused(Duration.ofHours(9)))
        .responding(503, "")
        .responding(204, "");
    for (int minutes : List.of(30, 1, 60, 1)) {
      Duration before = jobs.postponed(CREATED);
      end.purgeSome();
      assertThat(jobs.postponed(CREATED)).isEqualTo(before.plusMinutes(minutes));
    }
    end.purgeSome();
    assertThat(jobs.count()).isZero();
  }

  @Test
  void an_unexpected_exception_of_one_request_is_a_failure_of_that_request_only() {
    http.responding(202, "").throwing(new IllegalStateException("unexpected")).responding(204, "");
    end.purgeSome();
    assertThat(jobs.open(CREATED).abort()).isEmpty();
    assertThat(jobs.open(CREATED).delete()).contains(DELETE);
    assertThat(jobs.postponed(CREATED)).isEqualTo(Duration.ofMinutes(1));
    end.purgeSome();
    assertThat(jobs.count()).isZero();
  }

  private EndJobs endJobs() {
    ExchangeConfig config =
        new ExchangeConfig(ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, Duration.ofSeconds(10), 10);
    DueJobs due = new DueJobs(jobs, config);
    return new EndJobs(
        due,
        new SendEnd(
            due,
            new EndRequests((_, _) -> Optional.empty(), config),
            Chains.over(http, new InMemoryExchanges(), (_, _) -> {}, config, () -> NOW),
            () -> NOW),
        new EndPace(Duration.ofDays(1), Duration.ofMinutes(1), Duration.ofHours(1)));
  }

  private List<String> sent() {
    return http.sent().stream().map(each -> each.method().name()).toList();
  }

  private static CallPaused paused(Duration time) {
    return new CallPaused(
        new Wait(new Awaited.Limit("crm", "60 in 1m"), Optional.of(NOW.plus(time))));
  }

  private static EndCall call(HttpMethod method) {
    return new EndCall(
        method, "https://api.example.com/jobs/1", List.of(), Optional.empty(), false);
  }
}
