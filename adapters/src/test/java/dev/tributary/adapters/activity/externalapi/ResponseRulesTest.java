package dev.tributary.adapters.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.activity.externalapi.json.JacksonBodyValues;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.JournalingContext;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.ScriptedHttp;
import dev.tributary.application.exchange.chain.CheckResponse;
import dev.tributary.application.exchange.chain.RuleLimits;
import dev.tributary.application.exchange.chain.SendAttempt;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.rule.ResponseRule;
import dev.tributary.domain.exchange.rule.RuleAction;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules make of responses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseRulesTest {
  private static final int RULE_BYTES = 1_000;
  private static final ResponseHeader JSON = new ResponseHeader("Content-Type", "application/json");

  private static final List<ResponseRule> RULES =
      List.of(
          rule(List.of("404"), "", null, "", RuleAction.EMPTY),
          rule(List.of("409"), "", null, "", RuleAction.SUCCESS),
          rule(List.of("200"), "/error/code", "EXPIRED", "", RuleAction.REFRESH_TOKEN),
          rule(List.of(), "", null, "cursor is gone", RuleAction.FAIL),
          rule(List.of("2xx"), "/ok", "false", "slow down", RuleAction.RATE_LIMITED),
          rule(List.of("2xx"), "/ok", "false", "", RuleAction.FAIL),
          rule(List.of(), "/errors/0/code", "17", "", RuleAction.RETRY),
          rule(List.of("200"), "/errors", null, "", RuleAction.FAIL),
          rule(List.of("503"), "", null, "", RuleAction.FAIL));

  private final ScriptedHttp http = new ScriptedHttp();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | not JSON                              | empty",
        "404 | {\"errors\":[{\"code\":17}]}           | empty",
        "409 | {\"data\":[1]}                          | {\"data\":[1]}",
        "200 | {\"data\":[1]}                          | {\"data\":[1]}",
        "200 | {\"error\":{\"code\":\"EXPIRED\"}}       | 3 REFRESH_TOKEN",
        "200 | {\"error\":{\"code\":\"OTHER\"}}         | {\"error\":{\"code\":\"OTHER\"}}",
        "200 | {\"m\":\"Cursor is gone\"}              | 4 FAIL",
        "410 | <p>The cursor is gone</p>             | 4 FAIL",
        "200 | {\"ok\":false,\"m\":\"Slow down!\"}     | 5 RATE_LIMITED",
        "201 | {\"ok\":false}                        | 6 FAIL",
        "200 | {\"ok\":true}                         | {\"ok\":true}",
        "200 | {\"ok\":\"false\"}                      | 6 FAIL",
        "400 | {\"errors\":[{\"code\":17}]}           | 7 RETRY",
        "200 | {\"errors\":[{\"code\":18}]}           | 8 FAIL",
        "200 | {\"errors\":[]}                       | {\"errors\":[]}",
        "200 | {\"errors\":null}                     | {\"errors\":null}",
        "503 | busy                                  | 9 FAIL",
        "500 | busy                                  | status RETRY",
        "429 | {}                                    | status RATE_LIMITED",
        "401 | {}                                    | status REFRESH_TOKEN",
        "403 | {\"errors\":[{\"code\":18}]}           | status FAIL",
      })
  void the_first_rule_that_matches_counts_before_the_defaults(
      int status, String body, String outcome) {
    http.responding(status, body, JSON);
    assertThat(outcome(RULES)).isEqualTo(outcome);
  }

  @Test
  void the_message_of_a_rule_is_shown_and_the_named_time_kept() {
    http.responding(
        200,
        "{}",
        JSON,
        new ResponseHeader("Retry-After", "soon"),
        new ResponseHeader("X-RateLimit-Reset", "1795507230"));
    RetryPolicy retries =
        new RetryPolicy(
            3,
            RetryPolicy.DEFAULT.backoff(),
            List.of("Retry-After", "X-RateLimit-Reset"),
            RetryPolicy.DEFAULT.longestRetryAfter(),
            TotalBudget.NONE);
    ResponseRule limited =
        new ResponseRule(
            List.of("200"), "", Optional.empty(), "", RuleAction.RATE_LIMITED, "Too many calls");
    ExchangeFailure failure = failure(List.of(limited), retries);
    assertThat(failure.retryAfter()).isEqualTo("1795507230");
    assertThat(failure.arguments()).containsExactly(1, 200, ": Too many calls");
    ResponseRule down =
        new ResponseRule(List.of("200"), "", Optional.empty(), "", RuleAction.RETRY, "");
    assertThat(failure(List.of(down), retries).retryAfter())
        .as("the reset of a rate limit does not count for an outage")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "429, nothing, 9",
    "429, 'too many; again in 4 s, please', 4",
    "503, 'too many; again in 4 s, please', ''",
  })
  void a_rate_limited_response_may_name_the_time_in_its_body_or_within_a_text(
      int status, String reason, String time) {
    RetryPolicy retries =
        new RetryPolicy(
            3,
            RetryPolicy.DEFAULT.backoff(),
            List.of("Retry-After", "X-Reason: again in * s", "/error/after"),
            RetryPolicy.DEFAULT.longestRetryAfter(),
            TotalBudget.NONE);
    http.responding(
        status, "{\"error\":{\"after\":9}}", JSON, new ResponseHeader("X-Reason", reason));
    assertThat(failure(List.of(), retries).retryAfter()).isEqualTo(time);
  }

  @Test
  void of_a_large_body_the_beginning_is_compared_and_the_reader_gets_all() {
    String filler = "x".repeat(2 * RULE_BYTES);
    String body = "{\"code\":1,\"filler\":\"" + filler + "\",\"late\":1}";
    http.responding(200, body, JSON);
    assertThat(outcome(List.of(rule(List.of(), "/late", null, "", RuleAction.FAIL))))
        .isEqualTo(body);
    assertThat(outcome(List.of(rule(List.of(), "/code", "1", "", RuleAction.FAIL))))
        .isEqualTo("1 FAIL");
  }

  @Test
  void a_refused_body_that_breaks_off_has_its_status() {
    http.breakingOff(500, "{\"code\":").breakingOff(200, "{\"code\":");
    assertThat(outcome(List.of(rule(List.of(), "/code", "1", "", RuleAction.EMPTY))))
        .isEqualTo("status RETRY");
    assertThat(failure(RULES, RetryPolicy.DEFAULT).code()).isEqualTo(ExchangeErrorCode.CUT);
  }

  private String outcome(List<ResponseRule> rules) {
    try {
      return send(rules, RetryPolicy.DEFAULT);
    } catch (ExchangeFailed failed) {
      ExchangeFailure failure = failed.failure();
      Object rule =
          failure.code() == ExchangeErrorCode.RULE
              ? failure.arguments().getFirst()
              : failure.code().name().toLowerCase(Locale.ROOT);
      return rule + " " + failure.then();
    }
  }

  private ExchangeFailure failure(List<ResponseRule> rules, RetryPolicy retries) {
    return catchThrowableOfType(ExchangeFailed.class, () -> send(rules, retries)).failure();
  }

  private String send(List<ResponseRule> rules, RetryPolicy retries) {
    Call call =
        new Call(
            new CallKey(
                new RunId(new UUID(0, 1)), new TaskId(1), new ActivityId("externalApi1"), 1),
            HttpMethod.POST,
            EndpointUrl.of("https://api.example.com/"),
            List.of(),
            RequestBody.NONE,
            new CallPolicy(ExchangeLimits.DEFAULT, retries, RetrySafety.UNSAFE, rules),
            Optional.empty(),
            List.of());
    Instant now = Instant.parse("2026-11-24T08:00:00Z");
    return new SendAttempt(http, () -> now)
        .interceptedBy(
            List.of(new CheckResponse(new JacksonBodyValues(), new RuleLimits(RULE_BYTES))))
        .send(
            new OutgoingCall(
                PreparedCall.of(call, 100), new JournalingContext(), now.plusSeconds(60)),
            usable -> {
              HttpResponse response = usable.response();
              return response.declaredEmpty()
                  ? "empty"
                  : new String(response.body().readAllBytes(), UTF_8);
            });
  }

  private static ResponseRule rule(
      List<String> statuses, String at, @Nullable String value, String contains, RuleAction then) {
    return new ResponseRule(statuses, at, Optional.ofNullable(value), contains, then, "");
  }
}
