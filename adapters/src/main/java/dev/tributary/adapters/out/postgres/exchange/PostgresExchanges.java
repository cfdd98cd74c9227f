package dev.tributary.adapters.out.postgres.exchange;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
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
  private static final String EARLIER =
      """
      select attempt, request_hash from tributary.exchange
      where task_id = ? and call = ? order by attempt desc limit 1
      """;
  private static final String PREPARE =
      """
      insert into tributary.exchange
        (id, run_id, task_id, activity, call, attempt, started_at,
         method, url, request_headers, request_head, request_bytes, request_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
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
          response_head = ?, response_bytes = ?, address = ?, first_byte_micros = ?
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
    int attempt = 1 + earlierAttempts(place, request.hash());
    ExchangeId id = new ExchangeId(ids.generate());
    Exchange exchange =
        new Exchange(
            id, place, attempt, request, now, Optional.empty(), Optional.empty(), Optional.empty());
    insert(exchange);
    return exchange;
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
    sql.update(
        COMPLETE,
        micros(duration),
        failure.map(json::message),
        response.map(RecordedResponse::status),
        response.map(RecordedResponse::headers).map(json::headers),
        response.map(RecordedResponse::body).map(RecordedBody::head),
        response.map(RecordedResponse::body).map(RecordedBody::bytes),
        response.map(RecordedResponse::address),
        response.map(RecordedResponse::firstByte).map(PostgresExchanges::micros),
        exchange.value());
  }

  private int earlierAttempts(CallKey place, String hash) {
    Optional<Earlier> earlier =
        sql.first(
            EARLIER,
            row -> new Earlier(row.integer("attempt"), row.text("request_hash")),
            place.task().value(),
            place.call());
    if (earlier.filter(last -> !last.hash().equals(hash)).isPresent()) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeErrorCode.REQUEST_CHANGED, place.call()));
    }
    return earlier.map(Earlier::attempt).orElse(0);
  }

  private record Earlier(int attempt, String hash) {}

  private void insert(Exchange exchange) {
    CallKey place = exchange.place();
    RecordedRequest request = exchange.request();
    sql.update(
        PREPARE,
        exchange.id().value(),
        place.run().value(),
        place.task().value(),
        place.activity().value(),
        place.call(),
        exchange.attempt(),
        exchange.startedAt(),
        request.method(),
        request.url(),
        json.headers(request.headers()),
        request.body().head(),
        request.body().bytes(),
        request.hash());
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
