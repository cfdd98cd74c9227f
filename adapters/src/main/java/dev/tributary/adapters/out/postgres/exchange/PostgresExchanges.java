package dev.tributary.adapters.out.postgres.exchange;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.application.exchange.ExchangeFailed;
import dev.tributary.application.exchange.Exchanges;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
  private final DataSource dataSource;
  private final ExchangeJson json;

  public PostgresExchanges(DataSource dataSource, ExchangeJson json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  @Override
  public Exchange prepare(CallKey place, RecordedRequest request, Instant now) {
    try (Connection connection = dataSource.getConnection()) {
      int attempt = 1 + earlierAttempts(connection, place, request.hash());
      ExchangeId id = new ExchangeId(ids.generate());
      Exchange exchange =
          new Exchange(
              id,
              place,
              attempt,
              request,
              now,
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      insert(connection, exchange);
      return exchange;
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot record a call", failed);
    }
  }

  @Override
  public boolean refusesRepeat(CallKey place, Message failure) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(REFUSE_REPEAT)) {
      statement.setString(1, json.message(failure));
      statement.setLong(2, place.task().value());
      statement.setInt(3, place.call());
      return statement.executeUpdate() > 0;
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot find out whether a call may be repeated", failed);
    }
  }

  @Override
  public void allowRepeat(TaskId task) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ALLOW_REPEAT)) {
      statement.setLong(1, task.value());
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot allow the repeat of calls", failed);
    }
  }

  @Override
  public void complete(
      ExchangeId exchange,
      Duration duration,
      Optional<RecordedResponse> response,
      Optional<Message> failure) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
      statement.setLong(1, micros(duration));
      statement.setString(2, failure.map(json::message).orElse(null));
      bindResponse(statement, response);
      statement.setObject(9, exchange.value());
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot record how a call ended", failed);
    }
  }

  private static int earlierAttempts(Connection connection, CallKey place, String hash)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EARLIER)) {
      statement.setLong(1, place.task().value());
      statement.setInt(2, place.call());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return 0;
        }
        if (!row.getString("request_hash").equals(hash)) {
          throw new ExchangeFailed(
              ExchangeFailure.unsent(ExchangeErrorCode.REQUEST_CHANGED, place.call()));
        }
        return row.getInt("attempt");
      }
    }
  }

  private void insert(Connection connection, Exchange exchange) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PREPARE)) {
      CallKey place = exchange.place();
      RecordedRequest request = exchange.request();
      statement.setObject(1, exchange.id().value());
      statement.setObject(2, place.run().value());
      statement.setLong(3, place.task().value());
      statement.setString(4, place.activity().value());
      statement.setInt(5, place.call());
      statement.setInt(6, exchange.attempt());
      statement.setObject(7, exchange.startedAt().atOffset(ZoneOffset.UTC));
      statement.setString(8, request.method().name());
      statement.setString(9, request.url());
      statement.setString(10, json.headers(request.headers()));
      statement.setString(11, request.body().head());
      statement.setLong(12, request.body().bytes());
      statement.setString(13, request.hash());
      statement.executeUpdate();
    }
  }

  private void bindResponse(PreparedStatement statement, Optional<RecordedResponse> response)
      throws SQLException {
    if (response.isEmpty()) {
      statement.setNull(3, Types.INTEGER);
      statement.setNull(4, Types.VARCHAR);
      statement.setNull(5, Types.VARCHAR);
      statement.setNull(6, Types.BIGINT);
      statement.setNull(7, Types.VARCHAR);
      statement.setNull(8, Types.BIGINT);
      return;
    }
    statement.setInt(3, response.get().status());
    statement.setString(4, json.headers(response.get().headers()));
    statement.setString(5, response.get().body().head());
    statement.setLong(6, response.get().body().bytes());
    statement.setString(7, response.get().address());
    statement.setLong(8, micros(response.get().firstByte()));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
