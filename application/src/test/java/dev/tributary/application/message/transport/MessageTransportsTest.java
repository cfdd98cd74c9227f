package dev.tributary.application.message.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.message.SequentialExecution;
import dev.tributary.application.message.TestMessages;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryRetries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageTransportsTest {
  private static final DeliveryRetries RETRIES =
      new DeliveryRetries(3, Duration.ZERO, Duration.ZERO, 3);

  private final InMemoryMessageTransport transport = new InMemoryMessageTransport();
  private final List<Duration> slept = new ArrayList<>();

  @Test
  void no_more_permits_are_held_than_messages_may_be_sent_at_a_time() {
    MessageTransports transports = transports(Duration.ZERO, (time, cancel) -> {});
    try (SendingLease all = lease(transports, Integer.MAX_VALUE)) {
      assertThat(all.messages()).isEqualTo(2);
      assertThat(transports.lease(Channel.EMAIL, 1, Duration.ZERO)).isEmpty();
      assertThatThrownBy(
              () ->
                  all.send(
                      List.of(
                          TestMessages.to("a@example.com"),
                          TestMessages.to("b@example.com"),
                          TestMessages.to("c@example.com")),
                      CancelSignal.NEVER))
          .isInstanceOf(IllegalArgumentException.class);
      all.close();
    }
    try (SendingLease one = lease(transports, 1)) {
      assertThat(one.messages()).isEqualTo(1);
      assertThat(lease(transports, 2).messages()).isEqualTo(1);
    }
  }

  @Test
  void each_message_has_an_outcome_of_its_own() {
    transport.response("b@example.com", new SendOutcome.Unknown());
    OutgoingMessage first = TestMessages.to("a@example.com");
    OutgoingMessage second = TestMessages.to("b@example.com");
    try (SendingLease lease = lease(transports(Duration.ZERO, (time, cancel) -> {}), 2)) {
      assertThat(lease.send(List.of(first, second), CancelSignal.NEVER))
          .containsEntry(first.id(), new Accepted())
          .containsEntry(second.id(), new SendOutcome.Unknown());
    }
  }

  @Test
  void a_message_waits_for_the_rate_of_its_channel() {
    Duration wait = Duration.ofMillis(50);
    try (SendingLease lease = lease(transports(wait, (time, cancel) -> slept.add(time)), 1)) {
      assertThat(lease.send(TestMessages.to("a@example.com"), CancelSignal.NEVER))
          .isEqualTo(new Accepted());
    }
    assertThat(slept).containsExactly(wait);
  }

  @Test
  void a_message_that_is_stopped_while_it_waits_is_not_sent() {
    Sleeper stopped =
        (time, cancel) -> {
          throw new ExchangeFailed(ExchangeFailure.unsent(ExchangeErrorCode.CANCELLED));
        };
    try (SendingLease lease = lease(transports(Duration.ofMillis(50), stopped), 1)) {
      assertThat(lease.send(TestMessages.to("a@example.com"), CancelSignal.NEVER))
          .isInstanceOf(Unreachable.class);
    }
    assertThat(transport.attempted()).isEmpty();
  }

  @Test
  void a_channel_has_one_transport() {
    ConfiguredTransport one = new ConfiguredTransport(transport, RETRIES, () -> Duration.ZERO);
    assertThatThrownBy(
            () ->
                new MessageTransports(
                    List.of(one, one), new SequentialExecution(), (time, cancel) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EMAIL");
  }

  private MessageTransports transports(Duration wait, Sleeper sleeper) {
    return new MessageTransports(
        List.of(new ConfiguredTransport(transport, RETRIES, () -> wait)),
        new SequentialExecution(),
        sleeper);
  }

  private static SendingLease lease(MessageTransports transports, int most) {
    return transports.lease(Channel.EMAIL, most, Duration.ZERO).orElseThrow();
  }
}
