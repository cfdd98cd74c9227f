package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.personal.SendPersonalData;
import dev.tributary.application.activity.externalapi.request.CallPart.OwnQuery;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.activity.externalapi.request.RequestAddress;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.RequestHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests of one execution, one for each call. The request of a part is rendered anew each
 * time and has the same bytes each time; expressions are resolved once for all. Several threads may
 * ask: the requests are made one after another.
 */
public final class CallRequests {
  private final ExternalApiSettings settings;
  private final Optional<CallRows> set;
  private final ActivityContext context;
  private final TemplateValues values;
  private final Writers writers;
  private final boolean personal;

  /** What writes the parts of a request. */
  record Writers(SecretValues secrets, BodyWriter bodies, SendPersonalData personal) {}

  CallRequests(
      ExternalApiSettings settings,
      Optional<CallRows> set,
      ActivityContext context,
      TemplateValues values,
      Writers writers) {
    this.settings = settings;
    this.set = set;
    this.context = context;
    this.values = values;
    this.writers = writers;
    this.personal =
        !writers
            .personal()
            .columns(
                settings,
                set.map(CallRows::table),
                set.map(CallRows::copied).orElse(Set.of()),
                context)
            .isEmpty();
  }

  /** In whose variables the requests are rendered. */
  public ActivityContext context() {
    return context;
  }

  /**
   * The request of one call; closing it releases its body.
   *
   * @throws RequestNotPrepared when settings and data do not make a request
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when its body is too large
   */
  public synchronized PreparedRequest request(CallPart part) {
    BodyBuffer body =
        new BodyBuffer(
            settings.guardrails().call().requestBytes(),
            settings.execution().body().sentContentType());
    try {
      return new PreparedRequest(call(part, body), body, values.carried(part.rows()));
    } catch (Refused refused) {
      body.close();
      throw refusedBy(refused);
    } catch (UnparsableExpression unparsable) {
      body.close();
      throw PrepareRequest.unreadable(unparsable);
    } catch (RuntimeException failed) {
      body.close();
      throw failed;
    }
  }

  /** The headers of the settings with the values of their expressions; secrets stay names. */
  public synchronized List<HeaderSetting> headers() {
    RequestTemplates templates = values.of(RowRange.NONE);
    return settings.execution().headers().stream()
        .map(header -> new HeaderSetting(header.name(), evaluated(header.value(), templates)))
        .toList();
  }

  private static HeaderValue evaluated(HeaderValue value, RequestTemplates templates) {
    return switch (value) {
      case Literal(var text) -> new Literal(templates.text(text));
      case SecretReference(var name, var before, var after) ->
          new SecretReference(name, templates.text(before), templates.text(after));
    };
  }

  private Call call(CallPart part, BodyBuffer body) {
    RequestTemplates templates = values.of(part.rows());
    CallSettings execution = settings.execution();
    EndpointUrl target =
        part.next().orElseGet(() -> EndpointUrl.of(templates.url(execution.url())));
    SecretTexts texts = new SecretTexts(writers.secrets(), target, templates);
    EndpointUrl url = EndpointUrl.of(address(target, part, texts).toString());
    writers.bodies().write(new BodyContent(settings, templates, set, part, context), body);
    List<RenderedHeader> headers = headers(part, texts);
    return new Call(
        new CallKey(context.run(), context.task(), context.activity().id(), part.number()),
        execution.method(),
        url,
        headers,
        body,
        new CallPolicy(
            settings.guardrails().call(),
            execution.retry(),
            repeats(execution),
            settings.rules(),
            settings.cache(),
            personal),
        execution.account(),
        texts.used());
  }

  private RequestAddress address(EndpointUrl target, CallPart part, SecretTexts texts) {
    RequestAddress address =
        RequestAddress.of(
            part.query() == OwnQuery.SENT ? target.toString() : target.withoutQuery());
    if (part.next().isEmpty() && part.query() == OwnQuery.SENT) {
      for (QueryParameter parameter : settings.execution().query()) {
        Optional<String> value = texts.optionalText(parameter.value());
        if (value.isPresent()) {
          address = address.with(parameter.name(), value.get());
        }
      }
    }
    for (PlacedValue placed : part.placed()) {
      address =
          switch (placed.place()) {
            case RequestPlace.Query(var name) -> address.replacing(name, placed.text());
            case RequestPlace.Path() -> address.segment(placed.text());
            case RequestPlace.Header _, RequestPlace.Body _ -> address;
          };
    }
    return address;
  }

  private List<RenderedHeader> headers(CallPart part, SecretTexts texts) {
    List<RenderedHeader> headers = new ArrayList<>();
    for (HeaderSetting setting : settings.execution().headers()) {
      headers.add(
          new RequestHeader(new HeaderName(setting.name()), setting.value())
              .rendered(texts.text(setting.value())));
    }
    for (PlacedValue placed : part.placed()) {
      if (placed.place() instanceof RequestPlace.Header(var name)) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new RenderedHeader(new HeaderName(name).value(), placed.text(), false));
      }
    }
    headers.add(new RenderedHeader("Accept", settings.response().accept(), false));
    return headers;
  }

  private static RetrySafety repeats(CallSettings execution) {
    if (execution.sendsKey()) {
      return RetrySafety.IDEMPOTENCY_KEY;
    }
    return execution.safeToRepeat() ? RetrySafety.DECLARED_SAFE : RetrySafety.UNSAFE;
  }

  private static RequestNotPrepared refusedBy(Refused refused) {
    return new RequestNotPrepared(
        new ActivityFailure(
            refused.code(), refused.problem(), ActivityFailure.Cause.CONFIGURATION));
  }
}
