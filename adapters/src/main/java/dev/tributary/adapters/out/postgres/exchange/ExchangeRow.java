package dev.tributary.adapters.out.postgres.exchange;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The present row of a result. */
record ExchangeRow(ResultSet row, ExchangeJson json) {
  Exchange toDomain() throws SQLException {
    return new Exchange(
        new ExchangeId(row.getObject("id", UUID.class)),
        place(),
        row.getInt("attempt"),
        request(),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        micros("duration_micros"),
        response(),
        Optional.ofNullable(row.getString("failure")).map(json::message));
  }

  private CallKey place() throws SQLException {
    return new CallKey(
        new RunId(row.getObject("run_id", UUID.class)),
        new TaskId(row.getLong("task_id")),
        new ActivityId(row.getString("activity")),
        row.getInt("call"));
  }

  private RecordedRequest request() throws SQLException {
    return new RecordedRequest(
        HttpMethod.valueOf(row.getString("method")),
        row.getString("url"),
        json.headers(row.getString("request_headers")),
        new RecordedBody(row.getString("request_head"), row.getLong("request_bytes")),
        row.getString("request_hash"));
  }

  private Optional<RecordedResponse> response() throws SQLException {
    int status = row.getInt("status");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordedResponse(
            status,
            json.headers(row.getString("response_headers")),
            new RecordedBody(row.getString("response_head"), row.getLong("response_bytes")),
            row.getString("address"),
            micros("first_byte_micros").orElse(Duration.ZERO)));
  }

  private Optional<Duration> micros(String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.of(micros, ChronoUnit.MICROS));
  }
}
