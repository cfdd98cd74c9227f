package dev.tributary.adapters.out.postgres.exchange;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes the records of calls on the connection of the present transaction. */
@ApplicationScoped
public class PostgresExchanges implements Exchanges {
  /** Nothing is inserted when the last attempt of the call was another request. */
  private static final String PREPARE =
      """
      insert into tributary.exchange
        (id, run_id, task_id, activity, call, attempt, started_at,
         method, url, request_headers, request_head, request_bytes, request_hash)
      select ?, ?, own.task, ?, own.call, coalesce(last.attempt, 0) + 1, ?, ?, ?, ?::jsonb, ?, ?,
        own.hash
      from (select ?::bigint as task, ?::bigint as call, ?::text as hash) as own
      left join lateral (
        select e.attempt, e.request_hash from tributary.exchange e
        where e.task_id = own.task and e.call = own.call order by e.attempt desc limit 1) as last
        on true
      where last.request_hash is null or last.request_hash = own.hash
      returning attempt
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
  public Exchange prepare(CallKey place, RecordedRequest request, Instant now) {
    ExchangeId id = new ExchangeId(ids.generate());
    int attempt =
        insert(id, place, request, now)
            .orElseThrow(
                () ->
                    new ExchangeFailed(
                        ExchangeFailure.unsent(ExchangeErrorCode.REQUEST_CHANGED, place.call())));
    return new Exchange(
        id,
        place,
        attempt,
        request,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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

  /** The number of the attempt. */
  private Optional<Integer> insert(
      ExchangeId id, CallKey place, RecordedRequest request, Instant now) {
    return sql.first(
        PREPARE,
        row -> row.integer("attempt"),
        id.value(),
        place.run().value(),
        place.activity().value(),
        now,
        request.method(),
        request.url(),
        json.headers(request.headers()),
        request.body().head(),
        request.body().bytes(),
        place.task().value(),
        place.call(),
        request.hash());
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
