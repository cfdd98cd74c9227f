package dev.tributary.adapters.out.postgres.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresExchangeUpkeepTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final Sql sql = new Sql(DATABASE.dataSource());
  private final ExchangeJson json = new ExchangeJson(new ObjectMapper());
  private final PostgresExchanges exchanges = new PostgresExchanges(DATABASE.dataSource(), json);
  private final PostgresExchangeReader reader =
      new PostgresExchangeReader(DATABASE.dataSource(), json);
  private final PostgresExchangeUpkeep upkeep = new PostgresExchangeUpkeep(DATABASE.dataSource());
  private final RunId ended = StoredRun.in(DATABASE.dataSource());
  private final RunId running = StoredRun.in(DATABASE.dataSource());
  private final RunId failed = StoredRun.in(DATABASE.dataSource());

  @BeforeEach
  void end_a_run() {
    sql.update("delete from tributary.exchange");
    end(ended, "FINISHED");
    end(failed, "FAILED");
  }

  @Test
  void removes_those_of_ended_runs_that_are_older_some_at_a_time() {
    record(running, 1, "x");
    record(failed, 1, "x");
    for (int call = 1; call <= 3; call++) {
      record(ended, call, "x");
    }
    assertThat(upkeep.removeBefore(Instant.now().minusSeconds(3600), 100)).isZero();
    Instant later = Instant.now().plusSeconds(3600);
    assertThat(upkeep.removeBefore(later, 2)).isEqualTo(2);
    assertThat(all(ended)).extracting(exchange -> exchange.place().call()).containsExactly(3L);
    assertThat(upkeep.removeBefore(later, 2)).isEqualTo(1);
    assertThat(upkeep.removeBefore(later, 2)).isZero();
    assertThat(all(running)).hasSize(1);
    assertThat(all(failed)).hasSize(1);
  }

  @Test
  void removes_the_oldest_of_ended_runs_while_there_is_too_much() {
    record(running, 1, "x".repeat(1000));
    record(failed, 1, "x".repeat(1000));
    for (int call = 1; call <= 5; call++) {
      record(ended, call, random(4000));
    }
    assertThat(upkeep.newestBeyond(NO_LIMIT)).isEmpty();
    ExchangeId last = upkeep.newestBeyond(10_000).orElseThrow();
    assertThat(upkeep.removeUpTo(last, 2)).isEqualTo(2);
    assertThat(upkeep.removeUpTo(last, 2)).isEqualTo(1);
    assertThat(upkeep.removeUpTo(last, 2)).isZero();
    assertThat(all(ended)).extracting(exchange -> exchange.place().call()).containsExactly(5L, 4L);
    assertThat(upkeep.newestBeyond(10_000).map(id -> upkeep.removeUpTo(id, 2)).orElse(0)).isZero();
    assertThat(all(running)).hasSize(1);
    assertThat(all(failed)).hasSize(1);
  }

  @Test
  void masks_those_with_personal_data_that_are_older_whatever_became_of_their_run() {
    personal(running, 1);
    personal(running, 2);
    record(running, 3, "zip 1000");
    assertThat(all(running)).extracting(Exchange::personal).containsExactly(false, true, true);
    assertThat(upkeep.maskBefore(Instant.now().minusSeconds(3600), 100)).isZero();
    Instant later = Instant.now().plusSeconds(3600);
    assertThat(upkeep.maskBefore(later, 1)).isEqualTo(1);
    assertThat(upkeep.maskBefore(later, 100)).isEqualTo(1);
    assertThat(upkeep.maskBefore(later, 100)).isZero();

    List<Exchange> kept = all(running);
    assertThat(kept).noneMatch(Exchange::personal);
    assertThat(kept.toString()).doesNotContain("anna").contains("zip 1000");
    Exchange masked = kept.getLast();
    assertThat(masked.request().url()).isEqualTo("https://api.example.com/" + Secret.MASK);
    assertThat(masked.request().body().head()).isEqualTo(Secret.MASK);
    assertThat(masked.request().hash()).isEqualTo("00");
    assertThat(masked.request().headers())
        .containsExactly(
            new RecordedHeader("Accept", "application/json"),
            new RecordedHeader("X-Who", Secret.MASK));
    assertThat(masked.response().orElseThrow().body().head()).isEqualTo(Secret.MASK);
    assertThat(masked.response().orElseThrow().headers())
        .containsExactly(new RecordedHeader("Location", Secret.MASK));
  }

  private void personal(RunId run, int call) {
    Exchange exchange =
        exchanges
            .prepare(
                List.of(
                    new AttemptStart(
                        new CallKey(run, new TaskId(1), new ActivityId("api"), call),
                        new RecordedRequest(
                            HttpMethod.POST,
                            "https://api.example.com/of/anna?mail=anna%40x.nl",
                            List.of(
                                new RecordedHeader("Accept", "application/json"),
                                new RecordedHeader("X-Who", "anna")),
                            new RecordedBody("{\"email\":\"anna@x.nl\"}", 22),
                            "00"),
                        Instant.now(),
                        true)))
            .getFirst();
    exchanges.complete(
        exchange.id(),
        Duration.ofMillis(3),
        Optional.of(
            new RecordedResponse(
                200,
                List.of(new RecordedHeader("Location", "/anna")),
                new RecordedBody("[\"anna\"]", 8),
                "192.0.2.1",
                new ExchangeTiming(ConnectTimes.NONE, Duration.ZERO),
                CacheUse.NONE)),
        Optional.empty());
  }

  private void end(RunId run, String state) {
    sql.update(
        "update tributary.run set ended_at = now(), state = ? where id = ?", state, run.value());
  }

  private void record(RunId run, int call, String body) {
    exchanges.prepare(
        new CallKey(
            run,
            new TaskId(List.of(running, ended, failed).indexOf(run) + 1),
            new ActivityId("api"),
            call),
        new RecordedRequest(
            HttpMethod.POST,
            "https://api.example.com/",
            List.of(),
            new RecordedBody(body, body.length()),
            "00"),
        Instant.now());
  }

  /** Text that is stored in about as many bytes. */
  private static String random(int bytes) {
    StringBuilder text = new StringBuilder();
    new Random(1).ints(bytes, 33, 126).forEach(c -> text.append((char) c));
    return text.toString();
  }

  private List<Exchange> all(RunId run) {
    return reader.list(run, Optional.empty(), Optional.empty(), 100);
  }
}
