package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ClaimLost;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailOutcome.Obstacle;
import dev.tributary.application.message.MailOutcome.RefusedForGood;
import dev.tributary.application.message.MailOutcome.RefusedForNow;
import dev.tributary.application.message.MailOutcome.Unknown;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.email.EmailSettings.WhenUnknown;
import dev.tributary.domain.activity.email.MissingValues;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.problem.Message;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Deliveries over SMTP: what becomes of a message by what its server says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpSendingTest {
  private final Mailing mailing = new Mailing();

  @Test
  void sends_over_smtp_and_repeats_what_was_refused_for_now() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.person("ben@example.com", "Ben", "c");
    mailing.transport().answer("ada@example.com", new RefusedForNow(new Refusal(451, "later")));
    SendingContext context = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(mailing.messages(context))
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.SENT));
    assertThat(mailing.transport().asked())
        .containsExactlyInAnyOrder("ada@example.com", "ben@example.com", "ada@example.com");
    assertThat(mailing.messages(context).getFirst().transmission().attempts()).isEqualTo(2);
    assertThat(context.journal()).contains(Message.of("email.delivered.smtp", 2L, 2L, 0L));
  }

  @Test
  void gives_up_a_message_that_is_refused_for_now_too_often() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    RefusedForNow later = new RefusedForNow(new Refusal(451, "later"));
    mailing.transport().answer("ada@example.com", later, later, later);
    SendingContext context = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    OutboxMessage message = mailing.messages(context).getFirst();
    assertThat(message.state()).isEqualTo(MessageState.FAILED);
    assertThat(message.transmission().refusal()).contains(new Refusal(451, "later"));
    assertThat(mailing.transport().asked()).hasSize(3);
    assertThat(context.journal()).contains(Message.of("email.failed", 1L));
  }

  @Test
  void leaves_out_next_time_whose_mailbox_was_refused_for_good() throws SQLException {
    mailing.person("gone@example.com", "Gone", "c");
    mailing
        .transport()
        .answer("gone@example.com", new RefusedForGood(new Refusal(550, "5.1.1 who?"), true));
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), mailing.context(), 10);
    SendingContext next = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), next, 10);
    SendingContext sandbox = mailing.context();
    mailing.send(Mailing.settings(MissingValues.SKIP), sandbox, 10);

    assertThat(mailing.messages(next).getFirst().exclusion()).contains(Exclusion.QUARANTINED);
    assertThat(mailing.messages(sandbox).getFirst().state()).isEqualTo(MessageState.SENT);
    assertThat(mailing.suppressions().find("gone@example.com")).isPresent();
  }

  @Test
  void leaves_out_whose_owner_unsubscribed_after_the_message_was_made() throws SQLException {
    mailing.person("Enough@example.com", "Enough", "c");
    mailing.person("ben@example.com", "Ben", "c");
    NotReached closed = new NotReached(Obstacle.CONNECTION, "refused");
    mailing.transport().answer("Enough@example.com", closed, closed, closed);
    SendingContext context = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);
    OutboxMessage made = mailing.messages(context).getFirst();
    assertThat(made.state()).isEqualTo(MessageState.READY);

    mailing
        .suppressions()
        .add(
            new Suppression(
                "enough@example.com", Reason.UNSUBSCRIBED, "", made.id(), Instant.now()));
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(mailing.messages(context))
        .extracting(OutboxMessage::state)
        .containsExactly(MessageState.EXCLUDED, MessageState.SENT);
    assertThat(mailing.messages(context).getFirst().exclusion()).contains(Exclusion.OPT_OUT);
    assertThat(mailing.transport().asked()).filteredOn("Enough@example.com"::equals).hasSize(3);
  }

  @Test
  void leaves_a_message_whose_arrival_is_unknown_unless_told_otherwise() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.transport().answer("ada@example.com", new Unknown());
    SendingContext left = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), left, 10);
    mailing.transport().answer("ada@example.com", new Unknown());
    SendingContext repeated = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.SEND_AGAIN), repeated, 10);

    assertThat(mailing.messages(left).getFirst().state()).isEqualTo(MessageState.UNKNOWN);
    assertThat(left.journal()).contains(Message.of("email.unknown", 1L));
    assertThat(mailing.messages(repeated).getFirst().state()).isEqualTo(MessageState.SENT);
    assertThat(mailing.transport().asked()).hasSize(3);
  }

  @Test
  void fails_the_activity_and_no_message_when_the_server_cannot_be_reached() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    NotReached closed = new NotReached(Obstacle.CONNECTION, "refused");
    mailing.transport().answer("ada@example.com", closed, closed, closed);
    SendingContext context = mailing.context();
    ActivityOutcome outcome = mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160111"));
    assertThat(mailing.messages(context).getFirst().state()).isEqualTo(MessageState.READY);
    assertThat(mailing.messages(context).getFirst().transmission().attempts()).isZero();

    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);
    assertThat(mailing.messages(context).getFirst().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void asks_for_nobody_twice_whenever_it_dies() throws SQLException {
    for (int i = 1; i <= 5; i++) {
      mailing.person("p%d@example.com".formatted(i), "P" + i, "c");
    }
    for (int write = 1; write <= 12; write++) {
      mailing.transport().forget();
      SendingContext context = mailing.context().dyingBeforeWrite(write);
      assertThatThrownBy(() -> mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 2))
          .isInstanceOf(SendingContext.Died.class);
      mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 2);

      assertThat(mailing.transport().asked()).doesNotHaveDuplicates();
      assertThat(mailing.messages(context))
          .hasSize(5)
          .allSatisfy(
              message ->
                  assertThat(message.state() == MessageState.UNKNOWN)
                      .as("%s, died before write", message.state())
                      .isEqualTo(message.state() != MessageState.SENT));
    }
  }

  @Test
  void writes_down_what_the_server_said_although_the_run_was_stopped_meanwhile()
      throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    int settling = 5;
    SendingContext context = mailing.context().stoppedBeforeWrite(settling);
    assertThatThrownBy(() -> mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10))
        .isInstanceOf(ClaimLost.class);
    assertThat(mailing.transport().asked()).containsExactly("ada@example.com");
    assertThat(mailing.messages(context).getFirst().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void refuses_smtp_without_a_mail_server() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.transport().unplug();
    assertThat(mailing.send(Mailing.smtp(WhenUnknown.LEAVE), mailing.context(), 10))
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160110"));
  }
}
