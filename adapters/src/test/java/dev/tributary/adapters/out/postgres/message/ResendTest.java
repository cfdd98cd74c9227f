package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.crypto.MasterKey;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.crypto.SignedUnsubscribeLinks;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.message.ClaimForResend;
import dev.tributary.application.message.RecordResendResult;
import dev.tributary.application.message.ResendMessage;
import dev.tributary.application.message.SequentialExecution;
import dev.tributary.application.message.SuppressRejectedAddress;
import dev.tributary.application.message.transport.InMemoryMessageTransport;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.outage.OutageLimit;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResendTest {
  private static final DataSource DATABASE = TestDatabase.create().dataSource();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T09:00:00Z"));

  private final String ada = UUID.randomUUID() + "@example.com";
  private final OutboxRows rows = new OutboxRows(DATABASE);
  private final PostgresOutbox outbox = new PostgresOutbox(DATABASE);
  private final PostgresSuppressions suppressions = new PostgresSuppressions(DATABASE);
  private final PostgresTransmissions transmissions = new PostgresTransmissions(DATABASE);
  private final InMemoryMessageTransport transport = new InMemoryMessageTransport();
  private final List<String> audit = new ArrayList<>();

  private final ResendMessage resend =
      new ResendMessage(
          Mailing.transports(transport, new SequentialExecution()),
          new SignedUnsubscribeLinks(
              new MasterKeys(List.of(MasterKey.random(new SecureRandom()))), Optional.empty()),
          new ClaimForResend(
              outbox,
              transmissions,
              suppressions,
              new AuditRecorder(
                  entry -> audit.add(entry.action()),
                  () -> new Actor(Actor.Kind.USER, "boss", "192.0.2.1"),
                  CLOCK),
              CLOCK),
          new RecordResendResult(
              transmissions,
              new SuppressRejectedAddress(suppressions, CLOCK),
              outbox,
              InMemoryNotifications.ofMessages(),
              CLOCK),
          new RetryUntilAvailable(new OutageLimit(Duration.ZERO), (time, cancel) -> {}, CLOCK));

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "UNKNOWN", "STOPPED"})
  void sends_again_what_did_not_arrive_for_certain(MessageState state) {
    MessageId id = left(state);
    assertThat(resend(id).state()).isEqualTo(MessageState.SENT);
    assertThat(transport.attempted()).containsExactly(ada);
    assertThat(audit).containsExactly("resent");
  }

  @ParameterizedTest
  @EnumSource(names = {"READY", "SENDING", "SENT"})
  void refuses_what_may_still_arrive_or_has_arrived(MessageState state) {
    assertThat(refusal(left(state), Optional.empty()))
        .isEqualTo(MessageErrorCode.NOT_RESENDABLE.id());
    assertThat(transport.attempted()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"READY", "RUNNING"})
  void refuses_while_the_task_of_the_delivery_may_still_send(TaskState task) {
    MessageId id = rows.left(RunState.RUNNING, task, MessageState.UNKNOWN, ada);
    assertThat(refusal(id, Optional.empty())).isEqualTo(MessageErrorCode.STILL_SENDING.id());
    assertThat(state(id)).isEqualTo(MessageState.UNKNOWN);
    assertThat(transport.attempted()).isEmpty();
  }

  @Test
  void refuses_another_state_than_the_person_saw() {
    MessageId id = left(MessageState.UNKNOWN);
    assertThat(refusal(id, Optional.of(MessageState.FAILED)))
        .isEqualTo(MessageErrorCode.NOT_RESENDABLE.id());
    assertThat(transport.attempted()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refuses_a_mailbox_that_gets_no_mail(Suppression.Reason reason) {
    MessageId id =
        rows.left(
            RunState.FINISHED,
            TaskState.FINISHED,
            MessageState.FAILED,
            ada.toUpperCase(Locale.ROOT));
    suppressions.add(
        new Suppression(Address.of(Channel.EMAIL, ada), reason, "", id, CLOCK.instant()));
    assertThat(refusal(id, Optional.empty())).isEqualTo(MessageErrorCode.ADDRESS_SUPPRESSED.id());
    assertThat(transport.attempted()).isEmpty();
  }

  @Test
  void a_mailbox_that_is_refused_for_good_is_left_out_next_time() {
    transport.response(
        ada, new PermanentlyRejected(new Refusal(550, "5.1.1 who?"), RefusalSubject.ADDRESS));
    OutboxMessage refused = resend(left(MessageState.UNKNOWN));
    assertThat(refused.state()).isEqualTo(MessageState.FAILED);
    assertThat(refused.transmission().refusal()).contains(new Refusal(550, "5.1.1 who?"));
    assertThat(suppressions.find(Address.of(Channel.EMAIL, ada)))
        .hasValueSatisfying(
            found -> assertThat(found.reason()).isEqualTo(Suppression.Reason.BOUNCED));
  }

  @Test
  void reports_an_obstacle_and_counts_no_attempt_for_it() {
    transport.response(ada, new Unreachable(Obstacle.CONNECTION, "refused"));
    OutboxMessage kept = resend(left(MessageState.FAILED));
    assertThat(kept.state()).isEqualTo(MessageState.FAILED);
    assertThat(kept.transmission().attempts()).isEqualTo(1);
    assertThat(kept.transmission().refusal()).contains(new Refusal(0, "refused"));
  }

  @Test
  void a_response_that_never_comes_leaves_it_unknown() {
    transport.response(ada, new Unknown());
    assertThat(resend(left(MessageState.FAILED)).state()).isEqualTo(MessageState.UNKNOWN);
  }

  private MessageId left(MessageState state) {
    return rows.left(RunState.FINISHED, TaskState.FINISHED, state, ada);
  }

  private OutboxMessage resend(MessageId id) {
    return resend.resend(id, Optional.empty());
  }

  private String refusal(MessageId id, Optional<MessageState> seen) {
    return catchThrowableOfType(Conflict.class, () -> resend.resend(id, seen)).code();
  }

  private MessageState state(MessageId id) {
    return outbox.message(id).orElseThrow().state();
  }
}
