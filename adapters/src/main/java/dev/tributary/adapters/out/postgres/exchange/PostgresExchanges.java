package dev.tributary.adapters.out.postgres.exchange;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes the records of calls on the connection of the present transaction. */
@ApplicationScoped
public class PostgresExchanges implements Exchanges {
  /**
   * An attempt is left out when the last one of its call was another request. The limit is the
   * number of attempts: of an unknown one, the planner expects a single row and not ten, and keeps
   * its plan.
   */
  private static final String PREPARE =
      """
      insert into tributary.exchange
        (id, run_id, task_id, activity, call, attempt, started_at,
         method, url, request_headers, request_head, request_bytes, request_hash, personal)
      select own.id::uuid, own.run::uuid, own.task, own.activity, own.call,
        coalesce(last.attempt, 0) + 1, own.began::timestamptz, own.method, own.url,
        own.headers::jsonb, own.head, own.bytes, own.hash, own.personal
      from (
        select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[],
            ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[])
          as start (id, run, task, activity, call, began, method, url, headers, head, bytes, hash,
                    personal)
        limit ?) as own
      left join lateral (
        select e.attempt, e.request_hash from tributary.exchange e
        where e.task_id = own.task and e.call = own.call order by e.attempt desc limit 1) as last
        on true
      where last.request_hash is null or last.request_hash = own.hash
      returning id, attempt
      """;

  private static final String REFUSE_REPEAT =
      """
      update tributary.exchange
      set failure = case when duration_micros is null then coalesce(failure, ?::jsonb)
                         else failure end
      where id = (select id from tributary.exchange
                  where task_id = ? and call = ? order by attempt desc limit 1)
        and maybe_sent
      """;
  private static final String ALLOW_REPEAT =
      "update tributary.exchange set maybe_sent = false where task_id = ? and maybe_sent";
  private static final String COMPLETE =
      """
      update tributary.exchange
      set duration_micros = ?, failure = ?::jsonb, status = ?, response_headers = ?::jsonb,
          response_head = ?, response_bytes = ?, address = ?, dns_micros = ?, connect_micros = ?,
          tls_micros = ?, first_byte_micros = ?, cache = ?
      where id = ?
      """;

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final ExchangeJson json;

  public PostgresExchanges(DataSource dataSource, ExchangeJson json) {
    this.sql = new Sql(dataSource);
    this.json = json;
  }

  @Override
  public List<Exchange> prepare(List<AttemptStart> attempts) {
    List<UUID> own = attempts.stream().map(_ -> ids.generate()).toList();
    Map<UUID, Integer> numbers = insert(own, attempts);
    List<Exchange> prepared = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      prepared.add(
          prepared(attempts.get(i), own.get(i), Optional.ofNullable(numbers.get(own.get(i)))));
    }
    return prepared;
  }

  private static Exchange prepared(AttemptStart attempt, UUID id, Optional<Integer> number) {
    return new Exchange(
        new ExchangeId(id),
        attempt.place(),
        number.orElseThrow(
            () ->
                new ExchangeFailed(
                    ExchangeFailure.unsent(
                        ExchangeErrorCode.REQUEST_CHANGED, attempt.place().call()))),
        attempt.request(),
        attempt.at(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        attempt.personal());
  }

  @Override
  public boolean refusesRepeat(CallKey place, Message failure) {
    return sql.update(REFUSE_REPEAT, json.message(failure), place.task().value(), place.call()) > 0;
  }

  @Override
  public void allowRepeat(TaskId task) {
    sql.update(ALLOW_REPEAT, task.value());
  }

  @Override
  public void complete(
      ExchangeId exchange,
      Duration duration,
      Optional<RecordedResponse> response,
      Optional<Message> failure) {
    Optional<ExchangeTiming> timing = response.map(RecordedResponse::timing);
    Optional<ConnectTimes> connected = timing.map(ExchangeTiming::connected);
    sql.later(
        COMPLETE,
        micros(duration),
        failure.map(json::message),
        response.map(RecordedResponse::status),
        response.map(RecordedResponse::headers).map(json::headers),
        response.map(RecordedResponse::body).map(RecordedBody::head),
        response.map(RecordedResponse::body).map(RecordedBody::bytes),
        response.map(RecordedResponse::address),
        connected.flatMap(ConnectTimes::dns).map(PostgresExchanges::micros),
        connected.flatMap(ConnectTimes::connect).map(PostgresExchanges::micros),
        connected.flatMap(ConnectTimes::tls).map(PostgresExchanges::micros),
        timing.map(ExchangeTiming::firstByte).map(PostgresExchanges::micros),
        response.map(RecordedResponse::cache).filter(use -> use != CacheUse.NONE),
        exchange.value());
  }

  /** The number of each attempt that is recorded. */
  private Map<UUID, Integer> insert(List<UUID> own, List<AttemptStart> attempts) {
    Map<UUID, Integer> numbers = new HashMap<>();
    sql.list(
        PREPARE,
        row -> numbers.put(row.uuid("id"), row.integer("attempt")),
        own,
        each(attempts, attempt -> attempt.place().run().value()),
        each(attempts, attempt -> attempt.place().task().value()),
        each(attempts, attempt -> attempt.place().activity().value()),
        each(attempts, attempt -> attempt.place().call()),
        each(attempts, AttemptStart::at),
        each(attempts, attempt -> attempt.request().method()),
        each(attempts, attempt -> attempt.request().url()),
        each(attempts, attempt -> json.headers(attempt.request().headers())),
        each(attempts, attempt -> attempt.request().body().head()),
        each(attempts, attempt -> attempt.request().body().bytes()),
        each(attempts, attempt -> attempt.request().hash()),
        each(attempts, AttemptStart::personal),
        attempts.size());
    return numbers;
  }

  private static List<Object> each(List<AttemptStart> attempts, Function<AttemptStart, Object> of) {
    return attempts.stream().map(of).toList();
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
