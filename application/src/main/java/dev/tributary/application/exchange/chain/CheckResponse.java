package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.BodyValues;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.exchange.rule.ResponseRule;
import dev.tributary.domain.exchange.rule.RuleAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/**
 * Gives the reader a usable response, by the first rule of its call that matches or else by its
 * status and content type; refuses any other, and any that exhausts the program.
 */
@ApplicationScoped
public class CheckResponse implements CallInterceptor {
  private final BodyValues values;
  private final RuleLimits limits;

  public CheckResponse(BodyValues values, RuleLimits limits) {
    this.values = values;
    this.limits = limits;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    return next.send(call, arrived -> read(call.prepared(), arrived, reader));
  }

  private <T> T read(PreparedCall call, UsableResponse arrived, ResponseReader<T> reader)
      throws IOException {
    HttpResponse response = arrived.response();
    try {
      return reader.read(
          new UsableResponse(checked(response, call), arrived.mask(), arrived.end()));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      throw new ExchangeFailed(
          ExchangeFailure.afterResponse(
              response.status(),
              ExchangeErrorCode.READING_FAILED,
              exhausted.getClass().getSimpleName()),
          exhausted);
    }
  }

  private HttpResponse checked(HttpResponse response, PreparedCall call) throws IOException {
    List<ResponseRule> rules = call.call().policy().rules();
    SampledBody body = new SampledBody(response, values, limits.bytes());
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).matches(response.status(), body)) {
        return byRule(rules.get(i), i + 1, body, call);
      }
    }
    return ResponseChecks.usable(body.response(), call, body);
  }

  private static HttpResponse byRule(
      ResponseRule rule, int number, SampledBody body, PreparedCall call) throws IOException {
    HttpResponse response = body.response();
    return switch (rule.then()) {
      case EMPTY -> ResponseChecks.empty(response);
      case SUCCESS -> ResponseChecks.readable(response);
      case FAIL -> throw refused(rule, number, body, call, FailureAction.FAIL);
      case RETRY -> throw refused(rule, number, body, call, FailureAction.RETRY);
      case RATE_LIMITED -> throw refused(rule, number, body, call, FailureAction.RATE_LIMITED);
      case REFRESH_TOKEN -> throw refused(rule, number, body, call, FailureAction.REFRESH_TOKEN);
      case RESTART_PAGES -> throw refused(rule, number, body, call, FailureAction.FAIL);
    };
  }

  private static ExchangeFailed refused(
      ResponseRule rule, int number, SampledBody body, PreparedCall call, FailureAction then) {
    HttpResponse response = body.response();
    ExchangeFailure failure =
        ExchangeFailure.afterResponse(
            response.status(),
            rule.then() == RuleAction.RESTART_PAGES
                ? ExchangeErrorCode.PAGES_EXPIRED
                : ExchangeErrorCode.RULE,
            number,
            response.status(),
            rule.message().isEmpty() ? "" : ": " + rule.message());
    return ResponseChecks.refused(response, call, failure.then(then), body);
  }
}
