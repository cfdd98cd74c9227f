package dev.tributary.adapters.out.postgres.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresExchangesTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final ExchangeJson json = new ExchangeJson(new ObjectMapper());
  private final PostgresExchanges exchanges = new PostgresExchanges(DATABASE.dataSource(), json);
  private final PostgresExchangeReader reader =
      new PostgresExchangeReader(DATABASE.dataSource(), json);
  private final RunId run = StoredRun.in(DATABASE.dataSource());

  @Test
  void attempts_of_several_calls_are_recorded_in_their_order() {
    exchanges.prepare(place(31, "externalApi1", 2), request("b"), NOW);

    List<Exchange> together =
        exchanges.prepare(
            List.of(
                new AttemptStart(place(31, "externalApi1", 1), request("a"), NOW, false),
                new AttemptStart(place(31, "externalApi1", 2), request("b"), NOW, false)));

    assertThat(together).extracting(exchange -> exchange.place().call()).containsExactly(1L, 2L);
    assertThat(together).extracting(Exchange::attempt).containsExactly(1, 2);
    assertThat(together.getFirst().id().value()).isLessThan(together.getLast().id().value());
  }

  @Test
  void reads_an_exchange_as_it_was_written() {
    Exchange prepared = exchanges.prepare(place(11, "externalApi1", 1), request("a"), NOW);
    RecordedResponse response =
        new RecordedResponse(
            200,
            List.of(new RecordedHeader("X", "1"), new RecordedHeader("x", "2")),
            new RecordedBody("{\"coupons\":\"é\"}", 900),
            "192.0.2.1",
            new ExchangeTiming(
                new ConnectTimes(
                    Optional.of(Duration.ofMillis(3)),
                    Optional.of(Duration.ofMillis(4)),
                    Optional.empty()),
                Duration.ofMillis(12)),
            CacheUse.REVALIDATED);
    exchanges.complete(
        prepared.id(), Duration.ofMillis(345), Optional.of(response), Optional.empty());

    assertThat(reader.find(run, prepared.id()))
        .contains(
            new Exchange(
                prepared.id(),
                place(11, "externalApi1", 1),
                1,
                request("a"),
                NOW,
                Optional.of(Duration.ofMillis(345)),
                Optional.of(response),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  @Test
  void shows_one_that_is_in_progress_or_was_cut_by_a_crash() {
    Exchange prepared = exchanges.prepare(place(12, "externalApi1", 1), request("a"), NOW);
    assertThat(reader.find(run, prepared.id())).contains(prepared);
  }

  @Test
  void stores_a_failure_with_its_typed_arguments_and_the_partial_response() {
    Exchange prepared = exchanges.prepare(place(13, "externalApi1", 1), request("a"), NOW);
    ExchangeFailure failure =
        ExchangeFailure.afterResponse(503, ExchangeErrorCode.BUDGET_SPENT, 60L, 2, "HTTP - 503");
    exchanges.complete(
        prepared.id(), Duration.ZERO, Optional.empty(), Optional.of(failure.message()));

    Message message = reader.find(run, prepared.id()).orElseThrow().failure().orElseThrow();
    assertThat(message.key()).isEqualTo("exchange.TRB-150005");
    assertThat(message.arguments()).containsExactly(60L, 2L, "HTTP - 503");
  }

  @Test
  void an_attempt_knows_why_it_is_a_retry() {
    CallKey place = place(15, "externalApi1", 1);
    Exchange first = exchanges.prepare(place, request("a"), NOW);
    Message failure = ExchangeErrorCode.STATUS.with(503L);
    exchanges.complete(first.id(), Duration.ZERO, Optional.empty(), Optional.of(failure));
    Exchange second = exchanges.prepare(place, request("a"), NOW);
    assertThat(reader.find(run, first.id()).orElseThrow().retryReason()).isEmpty();
    assertThat(reader.find(run, second.id()).orElseThrow().retryReason()).contains(failure);
  }

  @Test
  void numbers_the_attempts_of_a_call() {
    CallKey place = place(14, "externalApi1", 1);
    exchanges.prepare(place, request("a"), NOW);
    assertThat(exchanges.prepare(place, request("a"), NOW).attempt()).isEqualTo(2);
    assertThat(exchanges.prepare(place(14, "externalApi1", 2), request("b"), NOW).attempt())
        .isEqualTo(1);
  }

  @Test
  void refuses_another_request_in_the_place_of_an_earlier_one() {
    CallKey place = place(15, "externalApi1", 3);
    exchanges.prepare(place, request("a"), NOW);
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class, () -> exchanges.prepare(place, request("b"), NOW));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.REQUEST_CHANGED);
    assertThat(failed.failure().arguments()).containsExactly(3L);
    assertThat(reader.list(run, Optional.empty(), Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void refuses_a_repeat_whatever_the_end_until_it_is_allowed() {
    Message failure = ExchangeFailure.withoutResponse(ExchangeErrorCode.MAYBE_SENT, 1L).message();
    CallKey place = place(21, "externalApi1", 1);
    assertThat(exchanges.refusesRepeat(place, failure)).as("never sent").isFalse();

    Exchange first = exchanges.prepare(place, request("a"), NOW);
    assertThat(exchanges.refusesRepeat(place, failure)).as("under way").isTrue();
    assertThat(stored(first).failure()).contains(failure);
    assertThat(exchanges.refusesRepeat(place, failure)).as("refused once").isTrue();
    exchanges.allowRepeat(new TaskId(22));
    assertThat(exchanges.refusesRepeat(place, failure)).as("another task allowed").isTrue();
    exchanges.allowRepeat(place.task());
    assertThat(exchanges.refusesRepeat(place, failure)).as("allowed").isFalse();

    Exchange second = exchanges.prepare(place, request("a"), NOW);
    exchanges.complete(second.id(), Duration.ZERO, Optional.empty(), Optional.empty());
    assertThat(exchanges.refusesRepeat(place, failure)).as("ended").isTrue();
    assertThat(stored(second).failure()).isEmpty();
  }

  @Test
  void lists_newest_first_by_run_and_activity_in_pages() {
    for (int call = 1; call <= 3; call++) {
      exchanges.prepare(place(16, "externalApi1", call), request("a"), NOW);
    }
    exchanges.prepare(place(17, "externalApi2", 1), request("a"), NOW);
    exchanges.prepare(
        new CallKey(
            StoredRun.in(DATABASE.dataSource()), new TaskId(18), new ActivityId("externalApi1"), 1),
        request("a"),
        NOW);

    List<Exchange> page = list(Optional.empty(), Optional.empty(), 3);
    assertThat(page)
        .extracting(e -> e.place().activity().value() + e.place().call())
        .containsExactly("externalApi21", "externalApi13", "externalApi12");
    assertThat(list(Optional.empty(), Optional.of(page.getLast()), 3))
        .extracting(e -> e.place().call())
        .containsExactly(1L);
    assertThat(list(Optional.of(new ActivityId("externalApi2")), Optional.empty(), 3)).hasSize(1);
  }

  @Test
  void finds_nothing_under_another_run() {
    Exchange prepared = exchanges.prepare(place(19, "externalApi1", 1), request("a"), NOW);
    assertThat(reader.find(new RunId(UUID.randomUUID()), prepared.id())).isEmpty();
  }

  @Test
  void goes_with_its_run() throws Exception {
    Exchange prepared = exchanges.prepare(place(20, "externalApi1", 1), request("a"), NOW);
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from tributary.run where id = '%s'".formatted(run));
    }
    assertThat(reader.find(run, prepared.id())).isEmpty();
  }

  private Exchange stored(Exchange exchange) {
    return reader.find(run, exchange.id()).orElseThrow();
  }

  private List<Exchange> list(Optional<ActivityId> activity, Optional<Exchange> before, int limit) {
    return reader.list(run, activity, before.map(Exchange::id), limit);
  }

  private CallKey place(long task, String activity, int call) {
    return new CallKey(run, new TaskId(task), new ActivityId(activity), call);
  }

  private static RecordedRequest request(String hash) {
    return new RecordedRequest(
        HttpMethod.POST,
        "https://api.example.com/coupons",
        List.of(new RecordedHeader("Accept", "application/json")),
        new RecordedBody("{}", 2),
        hash);
  }
}
