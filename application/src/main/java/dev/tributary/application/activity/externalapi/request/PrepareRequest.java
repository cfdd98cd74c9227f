package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Renders the whole request of an execution; a repeat of it gives the same bytes. */
@ApplicationScoped
public class PrepareRequest {
  private final EvaluateTemplates templates;
  private final Headers headers;
  private final BodyWriter bodies;

  public PrepareRequest(EvaluateTemplates templates, Headers headers, BodyWriter bodies) {
    this.templates = templates;
    this.headers = headers;
    this.bodies = bodies;
  }

  /**
   * @param number of the call in its execution
   */
  public PreparedRequest prepare(
      int number, ExternalApiSettings settings, Optional<WorkTable> set, ActivityContext context) {
    BodyBuffer body = new BodyBuffer(settings.guardrails().call().requestBytes());
    try {
      return new PreparedRequest(call(number, settings, set, context, body), body);
    } catch (Refused refused) {
      body.close();
      throw refusedBy(refused);
    } catch (RuntimeException failed) {
      body.close();
      throw failed;
    }
  }

  private Call call(
      int number,
      ExternalApiSettings settings,
      Optional<WorkTable> set,
      ActivityContext context,
      BodyBuffer body) {
    RequestTemplates rendered = templates.in(context);
    CallSettings execution = settings.execution();
    try {
      EndpointUrl url = EndpointUrl.of(rendered.url(execution.url()));
      bodies.write(settings.inbound(), rendered, set, context, body);
      Headers.Rendered sent = headers.render(execution.headers(), url, rendered);
      return new Call(
          new CallKey(context.run(), context.task(), context.activity().id(), number),
          execution.method(),
          url,
          sent.headers(),
          body,
          new CallPolicy(
              settings.guardrails().call(),
              execution.retry(),
              execution.idempotencyKey() ? RetrySafety.IDEMPOTENCY_KEY : RetrySafety.UNSAFE),
          sent.secrets());
    } catch (UnparsableExpression unparsable) {
      throw new RequestNotPrepared(
          ActivityFailure.configuration(
              ExternalApiErrorCode.TEMPLATE_UNREADABLE, unparsable.problem().column()));
    }
  }

  private static RequestNotPrepared refusedBy(Refused refused) {
    return new RequestNotPrepared(
        new ActivityFailure(
            refused.code(), refused.problem(), ActivityFailure.Cause.CONFIGURATION));
  }
}
