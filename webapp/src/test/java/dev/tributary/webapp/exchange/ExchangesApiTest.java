package dev.tributary.webapp.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.exchange.StoredRun;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.access.Role;
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
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangesApiTest {
  @Inject Exchanges exchanges;
  @Inject DataSource dataSource;

  private RunId run = new RunId(UUID.randomUUID());
  private final long task = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);

  @BeforeEach
  void storeRun() {
    run = StoredRun.in(dataSource);
  }

  @Test
  void shows_request_response_and_failure_in_the_language_of_the_reader() {
    Exchange exchange = record(1);
    complete(exchange, ExchangeFailure.afterResponse(503, ExchangeErrorCode.STATUS, 503));

    Response one = read("/" + exchange.id(), "nl");

    assertThat(one.<String>path("activity")).isEqualTo("externalApi1");
    assertThat(one.<String>path("request.method")).isEqualTo("POST");
    assertThat(one.<String>path("request.headers[0].name")).isEqualTo("Accept");
    assertThat(one.<Integer>path("response.status")).isEqualTo(503);
    assertThat(one.<String>path("response.body")).isEqualTo("busy");
    assertThat(one.<String>path("response.cache")).isEqualTo("miss");
    assertThat(one.<Integer>path("durationMillis")).isEqualTo(20);
    assertThat(one.<String>path("failure.code")).isEqualTo("TRB-150001");
    assertThat(one.<String>path("failure.message"))
        .isEqualTo("Activiteit mislukt (reden: 'HTTP - 503').");
    assertThat(read("/" + exchange.id(), "en").<String>path("failure.message"))
        .isEqualTo("Activity failed (reason: 'HTTP - 503').");
  }

  @Test
  void leaves_out_what_is_not_there_yet() {
    Exchange exchange = record(1);
    assertThat(read("/" + exchange.id(), "en").asString())
        .doesNotContain("\"answer\"", "\"failure\"", "\"durationMillis\"");
  }

  @Test
  void lists_in_batches_newest_first() {
    for (int call = 1; call <= 3; call++) {
      record(call);
    }
    Response first = read("?limit=2", "en");
    assertThat(first.<List<Integer>>path("items.call")).containsExactly(3, 2);
    Response second = read("?limit=2&after=" + first.<String>path("next"), "en");
    assertThat(second.<List<Integer>>path("items.call")).containsExactly(1);
    assertThat(second.asString()).doesNotContain("\"next\"");
  }

  @Test
  void lists_those_of_one_activity() {
    record(1);
    assertThat(read("?activity=externalApi1", "en").<List<?>>path("items")).hasSize(1);
    assertThat(read("?activity=externalApi2", "en").<List<?>>path("items")).isEmpty();
    assertThat(read("?activity=no%20id", "en").<List<?>>path("items")).isEmpty();
  }

  @Test
  void exports_har_and_curl() {
    Exchange exchange = record(1);
    complete(exchange, ExchangeFailure.afterResponse(503, ExchangeErrorCode.STATUS, 503));
    Response har = read("/har", "en");
    assertThat(har.<String>path("log.version")).isEqualTo("1.2");
    assertThat(har.<String>path("log.entries[0].request.url"))
        .isEqualTo("https://api.example.com/coupons?state=C%20A&all&cut=%");
    assertThat(har.<List<String>>path("log.entries[0].request.queryString.name"))
        .containsExactly("state", "all", "cut");
    assertThat(har.<List<String>>path("log.entries[0].request.queryString.value"))
        .containsExactly("C A", "", "%");
    assertThat(har.<String>path("log.entries[0].request.postData.text")).isEqualTo("{}");
    assertThat(har.<Integer>path("log.entries[0].response.status")).isEqualTo(503);
    assertThat(har.<Float>path("log.entries[0].timings.dns")).isEqualTo(2f);
    assertThat(har.<Float>path("log.entries[0].timings.connect")).isEqualTo(4f);
    assertThat(har.<Float>path("log.entries[0].timings.ssl")).isEqualTo(3f);
    assertThat(har.<Float>path("log.entries[0].timings.wait")).isEqualTo(6f);
    assertThat(har.<Float>path("log.entries[0].timings.receive")).isEqualTo(8f);
    assertThat(har.<String>path("log.entries[0].cache.comment")).isEqualTo("miss");
    assertThat(har.<String>path("log.entries[0].comment")).contains("HTTP - 503");
    assertThat(read("/" + exchange.id() + "/curl", "en").asString())
        .isEqualTo(
            """
            curl --globoff --request POST 'https://api.example.com/coupons?state=C%20A&all&cut=%' \\
              --header 'Accept: application/json' \\
              --data-raw '{}'
            """);
    get("/" + UUID.randomUUID() + "/curl", "en").then().statusCode(404);
  }

  @Test
  void the_console_gives_the_same_har_as_a_file() {
    Exchange exchange = record(1);
    complete(exchange, ExchangeFailure.afterResponse(503, ExchangeErrorCode.STATUS, 503));
    Response file = SignedIn.browserOf(Role.VIEWER).get("/console/runs/" + run + "/exchanges");
    file.then().statusCode(200);
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"%s.har\"".formatted(run));
    assertThat(file.asString()).isEqualTo(read("/har", "en").asString());
  }

  @Test
  void reports_an_unknown_exchange_and_a_bad_cursor() {
    get("/" + UUID.randomUUID(), "en").then().statusCode(404);
    assertThat(get("/" + UUID.randomUUID(), "en").<String>path("code")).isEqualTo("TRB-150022");
    get("?after=nonsense", "en").then().statusCode(400);
  }

  @Test
  void reports_an_unknown_run() {
    run = new RunId(UUID.randomUUID());
    assertThat(get("", "en").statusCode()).isEqualTo(404);
    assertThat(get("", "en").<String>path("code")).isEqualTo("TRB-110001");
  }

  @Test
  void is_closed_to_strangers() {
    given().get("/api/v1/runs/" + run + "/exchanges").then().statusCode(401);
  }

  private Exchange record(int call) {
    RecordedRequest request =
        new RecordedRequest(
            HttpMethod.POST,
            "https://api.example.com/coupons?state=C%20A&all&cut=%",
            List.of(new RecordedHeader("Accept", "application/json")),
            new RecordedBody("{}", 2),
            "00");
    CallKey place = new CallKey(run, new TaskId(task), new ActivityId("externalApi1"), call);
    return QuarkusTransaction.requiringNew()
        .call(() -> exchanges.prepare(place, request, Instant.now()));
  }

  private void complete(Exchange exchange, ExchangeFailure failure) {
    RecordedResponse response =
        new RecordedResponse(
            503,
            List.of(),
            new RecordedBody("busy", 4),
            "192.0.2.1",
            new ExchangeTiming(
                new ConnectTimes(
                    Optional.of(Duration.ofMillis(2)),
                    Optional.of(Duration.ofMillis(1)),
                    Optional.of(Duration.ofMillis(3))),
                Duration.ofMillis(12)),
            CacheUse.MISS);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                exchanges.complete(
                    exchange.id(),
                    Duration.ofMillis(20),
                    Optional.of(response),
                    Optional.of(failure.message())));
  }

  private Response read(String rest, String language) {
    Response response = get(rest, language);
    response.then().statusCode(200);
    return response;
  }

  private Response get(String rest, String language) {
    return SignedIn.withKeyOf(Role.VIEWER)
        .header("Accept-Language", language)
        .urlEncodingEnabled(false)
        .get("/api/v1/runs/" + run + "/exchanges" + rest);
  }
}
