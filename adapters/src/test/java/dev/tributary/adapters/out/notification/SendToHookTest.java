package dev.tributary.adapters.out.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.http.HttpClientConfig;
import dev.tributary.adapters.out.http.VertxHttpExchange;
import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.DeliveryOutcome;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Accepted;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Failed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.HookCredentials;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.webhook.WebhookSignature;
import dev.tributary.domain.workflow.WorkflowName;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests to a hook that has faults. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SendToHookTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final WebhookSecret SECRET = WebhookSecret.random(new SecureRandom());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Vertx vertx;

  private final FaultServer server = FaultServer.start();
  private final VertxHttpExchange allowed = exchange(AllowedOrigin.of(server.origin()));

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    allowed.close();
    server.close();
  }

  @Test
  void a_webhook_gets_the_event_signed() throws IOException {
    server.replying(Replies.status(204));

    assertThat(send(allowed, HookFormat.WEBHOOK, 1, happened("<shop>"))).isEqualTo(new Accepted());

    ReceivedRequest request = server.received().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.header("Content-Type")).contains("application/json");
    assertThat(request.header("webhook-id")).contains(ID.toString());
    assertThat(request.header("webhook-timestamp")).contains(Long.toString(NOW.getEpochSecond()));
    assertThat(
            new WebhookSignature(ID.toString(), NOW.getEpochSecond(), request.body())
                .isIn(request.header("webhook-signature").orElseThrow(), List.of(SECRET)))
        .isTrue();
    JsonNode event = JSON.readTree(request.text());
    assertThat(event.path("type").asText()).isEqualTo("run.failed");
    assertThat(event.path("data").path("workflow").asText()).isEqualTo("shop");
    assertThat(event.path("data").path("text").asText()).isEqualTo("A run of '<shop>' has failed.");
    assertThat(event.path("data").path("page").asText())
        .isEqualTo("https://campaigns.example.com/console/notifications");
  }

  @Test
  void a_webhook_of_batches_gets_them_in_their_order() throws IOException {
    server.replying(Replies.status(200));

    send(allowed, HookFormat.WEBHOOK, 10, happened("first"), happened("second"));

    JsonNode events =
        JSON.readTree(server.received().getFirst().text()).path("data").path("events");
    assertThat(events.findValuesAsText("text"))
        .containsExactly("A run of 'first' has failed.", "A run of 'second' has failed.");
  }

  @Test
  void slack_and_teams_show_what_comes_from_outside_as_text() throws IOException {
    server.replying(Replies.status(200), Replies.status(202));

    send(allowed, HookFormat.SLACK, 1, happened("<!channel> & co"));
    send(allowed, HookFormat.TEAMS, 1, happened("[link](https://example.org)"));

    ReceivedRequest slack = server.received().getFirst();
    assertThat(JSON.readTree(slack.text()).path("text").asText())
        .startsWith("A run of '&lt;!channel&gt; &amp; co' has failed.");
    assertThat(JSON.readTree(slack.text()).path("mrkdwn").asBoolean(true)).isFalse();
    assertThat(slack.header("webhook-signature")).isEmpty();
    JsonNode card =
        JSON.readTree(server.received().get(1).text()).path("attachments").path(0).path("content");
    assertThat(card.path("body").path(0).path("type").asText()).isEqualTo("RichTextBlock");
    assertThat(card.findValuesAsText("text").getFirst()).contains("[link](https://example.org)");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Replies.status(500), NotificationErrorCode.STATUS.with(500)),
        Arguments.of(Replies.status(404), NotificationErrorCode.STATUS.with(404)),
        Arguments.of(
            Replies.redirect("http://127.0.0.1:1/inside"), NotificationErrorCode.STATUS.with(302)),
        Arguments.of(Replies.hangUp(), notCalled("exchange.TRB-150010.request")),
        Arguments.of(Replies.silence(), notCalled("exchange.TRB-150004.request", 2.0)));
  }

  private static Message notCalled(String words, Object... arguments) {
    return NotificationErrorCode.NOT_CALLED.with(Message.of(words, arguments));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_hook_with_a_fault_has_not_got_it(Reply fault, Message reason) {
    server.replying(fault);

    DeliveryOutcome outcome = send(allowed, HookFormat.WEBHOOK, 1, happened("shop"));

    assertThat(server.received()).as("neither repeated nor redirected").hasSize(1);
    assertThat(outcome).isEqualTo(new Failed(reason));
  }

  @Test
  void an_address_inside_the_network_gets_no_byte() {
    VertxHttpExchange guarded = exchange();
    try {
      DeliveryOutcome outcome = send(guarded, HookFormat.WEBHOOK, 1, happened("shop"));
      assertThat(outcome)
          .as("its path is a secret")
          .isEqualTo(
              new Failed(
                  NotificationErrorCode.NOT_CALLED.with(
                      ExchangeErrorCode.URL_NOT_SECURE.with(Secret.MASK))));
    } finally {
      guarded.close();
    }
    assertThat(server.connections()).isZero();
  }

  private static VertxHttpExchange exchange(AllowedOrigin... origins) {
    return new VertxHttpExchange(
        vertx,
        new TargetPolicy(List.of(origins), Set.of(443)),
        HostResolver.system(),
        HttpClientConfig.DEFAULT);
  }

  private DeliveryOutcome send(
      VertxHttpExchange http, HookFormat format, int batch, StoredNotification... notifications) {
    SenderConfig config =
        new SenderConfig(
            Optional.empty(),
            Locale.ENGLISH,
            Optional.of(URI.create("https://campaigns.example.com")),
            Duration.ofSeconds(2));
    return new SendToHook(http, JSON, config, InstantSource.fixed(NOW))
        .send(
            ID,
            new Hook(format, server.origin(), batch),
            new HookCredentials(EndpointUrl.of(server.url("/hook?key=1")), List.of(SECRET)),
            List.of(notifications));
  }

  private static StoredNotification happened(String workflow) {
    return new StoredNotification(
        new UUID(0, 1),
        Notification.of(
            EventType.RUN_FAILED,
            Subject.of(new WorkflowName("shop")),
            Message.of("notification.runFailed", workflow),
            List.of(),
            NOW),
        Optional.empty());
  }
}
