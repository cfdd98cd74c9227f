package dev.tributary.adapters.out.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.DeliveryOutcome;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Accepted;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Failed;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.HookCredentials;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import dev.tributary.domain.webhook.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Sends a request to a hook. It is done when the hook responds with a status of success; a redirect
 * is none and is not followed.
 */
final class SendToHook {
  private static final String JSON = "application/json";

  /** The response is not used. */
  private static final long RESPONSE_BYTES = 65_536;

  private final HttpExchange http;
  private final HookBodies bodies;
  private final SenderConfig config;
  private final InstantSource clock;

  SendToHook(HttpExchange http, ObjectMapper json, SenderConfig config, InstantSource clock) {
    this.http = http;
    this.bodies = new HookBodies(json, config);
    this.config = config;
    this.clock = clock;
  }

  DeliveryOutcome send(
      UUID id, Hook hook, HookCredentials credentials, List<StoredNotification> notifications) {
    Instant now = clock.instant();
    byte[] body = bodies.of(hook, notifications, now).toString().getBytes(StandardCharsets.UTF_8);
    List<RenderedHeader> headers = new ArrayList<>();
    headers.add(new RenderedHeader("Content-Type", JSON, false));
    if (hook.format() == HookFormat.WEBHOOK) {
      headers.addAll(
          signed(new WebhookSignature(id.toString(), now.getEpochSecond(), body), credentials));
    }
    try {
      int status =
          http.send(
              new OutboundRequest(
                  HttpMethod.POST,
                  credentials.url(),
                  headers,
                  RequestBody.of(JSON, body),
                  RESPONSE_BYTES,
                  config.timeout(),
                  CancelSignal.NEVER),
              response -> response.success() ? 0 : response.status());
      return status == 0 ? new Accepted() : new Failed(NotificationErrorCode.STATUS.with(status));
    } catch (ExchangeFailed failed) {
      return new Failed(reason(failed, credentials));
    }
  }

  /** The path of a hook is a secret, which a refused address would show. */
  private static Message reason(ExchangeFailed failed, HookCredentials credentials) {
    Secret address = new Secret(credentials.url().withoutQuery());
    Message failure = failed.masked(new SecretMask(List.of(address))).failure().message();
    return NotificationErrorCode.NOT_CALLED.with(Texts.ofRequest(failure));
  }

  private static List<RenderedHeader> signed(
      WebhookSignature signature, HookCredentials credentials) {
    return List.of(
        new RenderedHeader(WebhookSignature.ID, signature.id(), false),
        new RenderedHeader(WebhookSignature.TIMESTAMP, Long.toString(signature.timestamp()), false),
        new RenderedHeader(WebhookSignature.SIGNATURE, signature.by(credentials.signing()), true));
  }
}
