package dev.tributary.adapters.out.postgres.exchange;

import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The present row of a result. */
record ExchangeRow(SqlRow row, ExchangeJson json) {
  Exchange toDomain() {
    return new Exchange(
        new ExchangeId(row.uuid("id")),
        place(),
        row.integer("attempt"),
        request(),
        row.instant("started_at"),
        micros("duration_micros"),
        response(),
        row.optionalText("failure").map(json::message),
        row.optionalText("retry_reason").map(json::message),
        row.isTrue("personal"));
  }

  private CallKey place() {
    return new CallKey(
        new RunId(row.uuid("run_id")),
        new TaskId(row.number("task_id")),
        new ActivityId(row.text("activity")),
        row.number("call"));
  }

  private RecordedRequest request() {
    return new RecordedRequest(
        HttpMethod.valueOf(row.text("method")),
        row.text("url"),
        json.headers(row.text("request_headers")),
        new RecordedBody(row.text("request_head"), row.number("request_bytes")),
        row.text("request_hash"));
  }

  private Optional<RecordedResponse> response() {
    return row.optionalNumber("status").map(status -> response(Math.toIntExact(status)));
  }

  private RecordedResponse response(int status) {
    return new RecordedResponse(
        status,
        json.headers(row.text("response_headers")),
        new RecordedBody(row.text("response_head"), row.number("response_bytes")),
        row.text("address"),
        new ExchangeTiming(
            new ConnectTimes(micros("dns_micros"), micros("connect_micros"), micros("tls_micros")),
            micros("first_byte_micros").orElse(Duration.ZERO)),
        row.optionalText("cache").map(CacheUse::valueOf).orElse(CacheUse.NONE));
  }

  private Optional<Duration> micros(String column) {
    return row.optionalNumber(column).map(micros -> Duration.of(micros, ChronoUnit.MICROS));
  }
}
