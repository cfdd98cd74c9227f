package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.RequestHeader;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.rule.ResponseRule;
import dev.tributary.domain.exchange.rule.RuleAction;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the calls that end jobs. A job that the API no longer knows is ended. */
@ApplicationScoped
public class EndRequests {
  /** After the numbers of all calls of a task. */
  public static final long FIRST_CALL = 1_000_000_000_000L;

  private static final List<ResponseRule> GONE =
      List.of(
          new ResponseRule(List.of("404", "410"), "", Optional.empty(), "", RuleAction.EMPTY, ""));

  private final SecretValues secrets;
  private final ExchangeConfig config;

  public EndRequests(SecretValues secrets, ExchangeConfig config) {
    this.secrets = secrets;
    this.config = config;
  }

  /** The place of the call that aborts a job. */
  static CallKey abort(CallKey created) {
    return place(created, 0);
  }

  /** The place of the call that deletes a job. */
  static CallKey delete(CallKey created) {
    return place(created, 1);
  }

  private static CallKey place(CallKey created, int index) {
    return new CallKey(
        created.run(), created.task(), created.activity(), FIRST_CALL + 2 * created.call() + index);
  }

  /**
   * @throws Refused when a secret is missing or bound to other origins
   */
  Call call(EndCall end, CallKey place) {
    EndpointUrl url = EndpointUrl.of(end.url());
    List<Secret> used = new ArrayList<>();
    List<RenderedHeader> headers =
        end.headers().stream().map(header -> rendered(header, url, used)).toList();
    return new Call(
        place, end.method(), url, headers, RequestBody.NONE, policy(end), end.account(), used);
  }

  private CallPolicy policy(EndCall end) {
    CallPolicy policy =
        new CallPolicy(config.limits(), RetryPolicy.NEVER, RetrySafety.DECLARED_SAFE, GONE);
    return end.personal() ? policy.ofPersonalData() : policy;
  }

  private RenderedHeader rendered(HeaderSetting header, EndpointUrl url, List<Secret> used) {
    return new RequestHeader(new HeaderName(header.name()), header.value())
        .rendered(text(header.value(), url, used));
  }

  private String text(HeaderValue value, EndpointUrl url, List<Secret> used) {
    return switch (value) {
      case Literal(var text) -> text;
      case SecretReference(var name, var before, var after) -> {
        Secret secret =
            secrets
                .value(name, url)
                .orElseThrow(() -> new Refused(ExternalApiErrorCode.SECRET_MISSING, name.value()));
        used.add(secret);
        yield before + secret.reveal() + after;
      }
    };
  }
}
