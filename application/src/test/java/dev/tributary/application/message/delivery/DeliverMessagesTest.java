package dev.tributary.application.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.application.message.transport.InMemoryMessageTransport;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.problem.Message;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The core of delivery, with the template of an activity that is no Email activity. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverMessagesTest {
  private final DeliveryFixture fixture = new DeliveryFixture();
  private final InMemoryOutbox outbox = fixture.outbox;
  private final InMemoryMessageTransport transport = fixture.transport;
  private final List<String> people = fixture.people;
  private final FakeActivityContext context =
      new FakeActivityContext("any1", () -> "any", List.of());

  @Test
  void sends_each_recipient_one_message_and_reports_it_in_the_words_of_the_plan() {
    people.addAll(List.of("ada@example.com", "ADA@example.com", "no address", "ben@example.com"));
    assertThat(deliver(DeliveryFixture.TRANSPORT))
        .isInstanceOfSatisfying(
            DeliveryResult.Finished.class,
            finished -> {
              assertThat(finished.counts().sent()).isEqualTo(2);
              assertThat(finished.counts().excluded())
                  .containsEntry(Exclusion.DUPLICATE_ADDRESS, 1L)
                  .containsEntry(Exclusion.MALFORMED_ADDRESS, 1L);
            });
    assertThat(transport.attempted()).containsExactly("ada@example.com", "ben@example.com");
    assertThat(outbox.messages())
        .extracting(OutboxMessage::messageId)
        .allMatch(id -> id.startsWith("any:"))
        .doesNotHaveDuplicates();
    assertThat(context.journal()).contains(Message.of("any.sent", 4L, 2L, 2L, 0L));
  }

  @Test
  void the_sandbox_sends_nothing() {
    people.add("ada@example.com");
    assertThat(deliver(new Dispatch.Sandbox())).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(transport.attempted()).isEmpty();
    assertThat(fixture.states()).containsExactly(MessageState.SANDBOXED);
    assertThat(context.journal()).contains(Message.of("any.delivered", 1L, 1L, 0L, 0L));
  }

  @Test
  void a_small_target_and_a_large_one_in_the_sandbox_have_the_same_counts() {
    people.addAll(List.of("ada@example.com", "ADA@example.com"));
    DeliveryCounts small = counts(deliver(new Dispatch.Sandbox()));
    assertThat(context.checkpoint()).as("written at once").isEmpty();

    outbox.clear();
    context.nextAttempt();
    DeliveryCounts inBatches = counts(deliver(new Dispatch.Sandbox()));

    assertThat(context.checkpoint()).as("written in batches").contains("2");
    assertThat(small).isEqualTo(inBatches);
    assertThat(small.excluded()).containsEntry(Exclusion.DUPLICATE_ADDRESS, 1L);
  }

  @Test
  void an_address_in_a_batch_that_is_not_written_yet_gets_no_second_message() {
    people.addAll(List.of("ada@example.com", "ben@example.com", "ADA@example.com"));
    assertThat(counts(deliver(DeliveryFixture.TRANSPORT)).excluded())
        .containsEntry(Exclusion.DUPLICATE_ADDRESS, 1L);
    assertThat(transport.attempted()).containsExactly("ada@example.com", "ben@example.com");
  }

  private static DeliveryCounts counts(DeliveryResult result) {
    return ((DeliveryResult.Finished) result).counts();
  }

  @Test
  void an_address_that_is_refused_for_good_is_suppressed_on_its_channel() {
    people.add("gone@example.com");
    transport.response(
        "gone@example.com",
        new SendOutcome.PermanentlyRejected(new Refusal(550, "who?"), RefusalSubject.ADDRESS));
    deliver(DeliveryFixture.TRANSPORT);
    assertThat(fixture.states()).containsExactly(MessageState.FAILED);
    assertThat(fixture.suppressions.find(Address.of(Channel.EMAIL, "gone@example.com")))
        .isPresent();
  }

  @Test
  void a_server_that_stays_away_stops_the_delivery_and_its_messages_wait() {
    people.add("ada@example.com");
    transport.responseAll(new SendOutcome.Unreachable(Obstacle.CONNECTION, "gone"));
    assertThat(deliver(DeliveryFixture.TRANSPORT))
        .isEqualTo(new DeliveryResult.Stopped(new DeliveryFailure.ServerUnreachable(2, "gone")));
    assertThat(fixture.states()).containsExactly(MessageState.READY);
    assertThat(context.warnings()).contains(Message.of("any.server", "gone", 0L));

    transport.responseAll(new SendOutcome.Accepted());
    assertThat(deliver(DeliveryFixture.TRANSPORT)).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(fixture.states()).containsExactly(MessageState.SENT);
  }

  @Test
  void refusals_of_the_sender_in_a_row_stop_the_delivery() {
    people.addAll(List.of("ada@example.com", "ben@example.com", "eve@example.com"));
    Refusal denied = new Refusal(554, "denied");
    transport.responseAll(new SendOutcome.PermanentlyRejected(denied, RefusalSubject.SENDER));
    assertThat(deliver(DeliveryFixture.TRANSPORT))
        .isEqualTo(new DeliveryResult.Stopped(new DeliveryFailure.SenderRefused(2, denied)));
    assertThat(fixture.states()).containsOnly(MessageState.READY);
  }

  private DeliveryResult deliver(Dispatch dispatch) {
    return fixture.deliver(dispatch, DeliveryFixture.NO_SAFEGUARDS, context);
  }
}
