package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.application.message.ExpireAbandonedMessages;
import dev.tributary.application.message.SendingTimeout;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AbandonedMessagesTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final Duration TIMEOUT = Duration.ofMinutes(15);
  private static final Instant LONG_AGO = NOW.minus(TIMEOUT).minusSeconds(1);
  private static final Instant JUST_NOW = NOW.minus(TIMEOUT).plusSeconds(1);
  private static final DataSource DATABASE = TestDatabase.create().dataSource();
  private static final String ADA = "ada@example.com";

  private final OutboxRows rows = new OutboxRows(DATABASE);
  private final PostgresOutbox outbox = new PostgresOutbox(DATABASE);
  private final PostgresTransmissions transmissions = new PostgresTransmissions(DATABASE);
  private final ExpireAbandonedMessages settle =
      new ExpireAbandonedMessages(
          new PostgresAbandonedMessages(DATABASE),
          new SendingTimeout(TIMEOUT),
          InstantSource.fixed(NOW));

  @Test
  void what_a_dead_person_or_node_was_sending_is_unknown_after_a_while() {
    MessageId resent = rows.left(RunState.FINISHED, TaskState.FINISHED, MessageState.FAILED, ADA);
    takenAgain(resent, MessageState.FAILED, LONG_AGO);
    MessageId young = rows.left(RunState.FINISHED, TaskState.FINISHED, MessageState.FAILED, ADA);
    takenAgain(young, MessageState.FAILED, JUST_NOW);
    MessageId failed = sending(RunState.FAILED, TaskState.FAILED);
    MessageId atWork = sending(RunState.RUNNING, TaskState.RUNNING);
    MessageId goesOn = sending(RunState.RUNNING, TaskState.READY);

    settleAll();

    assertThat(state(resent)).isEqualTo(MessageState.UNKNOWN);
    assertThat(state(failed)).isEqualTo(MessageState.UNKNOWN);
    assertThat(state(young)).isEqualTo(MessageState.SENDING);
    assertThat(state(atWork)).isEqualTo(MessageState.SENDING);
    assertThat(state(goesOn)).isEqualTo(MessageState.SENDING);
  }

  @Test
  void what_waits_in_a_run_that_cannot_go_on_is_stopped_and_its_delivery_ends() {
    MessageId stopped = rows.left(RunState.STOPPED, TaskState.STOPPED, MessageState.READY, ADA);
    MessageId purged = rows.left(RunState.FAILED, TaskState.FAILED, MessageState.READY, ADA);
    rows.purgeRunOf(purged);
    MessageId failed = rows.left(RunState.FAILED, TaskState.FAILED, MessageState.READY, ADA);
    MessageId underWay = rows.left(RunState.RUNNING, TaskState.RUNNING, MessageState.READY, ADA);

    settleAll();

    assertThat(state(stopped)).isEqualTo(MessageState.STOPPED);
    assertThat(state(purged)).isEqualTo(MessageState.STOPPED);
    assertThat(rows.deliveryIsClosed(stopped)).isTrue();
    assertThat(rows.deliveryIsClosed(purged)).isTrue();
    assertThat(state(failed)).as("a failed run can be resumed").isEqualTo(MessageState.READY);
    assertThat(rows.deliveryIsClosed(failed)).isFalse();
    assertThat(state(underWay)).isEqualTo(MessageState.READY);
  }

  @Test
  void what_waits_of_an_activity_that_was_skipped_or_is_executed_anew_is_stopped() {
    MessageId skipped = rows.left(RunState.RUNNING, TaskState.SKIPPED, MessageState.READY, ADA);
    MessageId repeated = rows.left(RunState.RUNNING, TaskState.FAILED, MessageState.READY, ADA);
    rows.repeatTaskOf(repeated);

    settleAll();

    assertThat(state(skipped)).isEqualTo(MessageState.STOPPED);
    assertThat(state(repeated)).isEqualTo(MessageState.STOPPED);
    assertThat(rows.deliveryIsClosed(repeated)).isTrue();
  }

  @Test
  void a_stopped_delivery_stays_open_until_the_last_response_is_settled() {
    MessageId message = sending(RunState.STOPPED, TaskState.STOPPED);
    rows.sendingSince(message, JUST_NOW);
    settleAll();
    assertThat(rows.deliveryIsClosed(message)).isFalse();

    rows.sendingSince(message, LONG_AGO);
    settleAll();
    assertThat(state(message)).isEqualTo(MessageState.UNKNOWN);
    assertThat(rows.deliveryIsClosed(message)).isTrue();
  }

  @Test
  void what_was_to_be_repeated_without_a_response_is_unknown_when_the_run_stops() {
    MessageId message = sending(RunState.STOPPED, TaskState.STOPPED);
    assertThat(transmissions.settleAbandoned(delivery(message), MessageState.READY)).isOne();
    assertThat(outbox.message(message).orElseThrow().transmission().refusal())
        .contains(Refusal.NO_RESPONSE);
    settleAll();
    assertThat(state(message)).isEqualTo(MessageState.UNKNOWN);
  }

  @Test
  void a_late_reply_is_still_recorded_unless_a_later_attempt_has_begun() {
    MessageId id = rows.left(RunState.FINISHED, TaskState.FINISHED, MessageState.FAILED, ADA);
    OutboxMessage first = takenAgain(id, MessageState.FAILED, LONG_AGO);
    settleAll();
    OutboxMessage second = takenAgain(id, MessageState.UNKNOWN, LONG_AGO);

    transmissions.settle(List.of(Settlement.failed(first, new Refusal(550, "no"))));
    assertThat(state(id)).isEqualTo(MessageState.SENDING);

    settleAll();
    transmissions.settle(List.of(Settlement.sent(second, NOW)));
    assertThat(state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void a_repeat_of_the_task_leaves_alone_what_a_person_sends_again() {
    MessageId resent = rows.left(RunState.RUNNING, TaskState.RUNNING, MessageState.FAILED, ADA);
    takenAgain(resent, MessageState.FAILED, NOW);
    MessageId own = sending(RunState.RUNNING, TaskState.RUNNING);

    assertThat(transmissions.settleAbandoned(delivery(resent), MessageState.READY)).isZero();
    assertThat(transmissions.settleAbandoned(delivery(own), MessageState.READY)).isOne();
    assertThat(state(resent)).isEqualTo(MessageState.SENDING);
    assertThat(state(own)).isEqualTo(MessageState.READY);
  }

  private OutboxMessage takenAgain(MessageId message, MessageState seen, Instant instant) {
    return transmissions.claim(message, seen, instant).orElseThrow();
  }

  private MessageId sending(RunState run, TaskState task) {
    MessageId message = rows.left(run, task, MessageState.SENDING, ADA);
    rows.sendingSince(message, LONG_AGO);
    return message;
  }

  private static DeliveryId delivery(MessageId message) {
    return new DeliveryId(message.value());
  }

  private MessageState state(MessageId message) {
    return outbox.message(message).orElseThrow().state();
  }

  private void settleAll() {
    int settled = 1;
    while (settled > 0) {
      settled = settle.settleSome();
    }
  }
}
