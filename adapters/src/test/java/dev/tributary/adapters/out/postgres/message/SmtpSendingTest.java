package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.problem.Message;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Deliveries over SMTP: the outcome of a message after each reply of its server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpSendingTest {
  private final Mailing mailing = new Mailing();

  @Test
  void sends_over_smtp_and_repeats_what_was_refused_for_now() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.person("ben@example.com", "Ben", "c");
    mailing
        .transport()
        .response("ada@example.com", new TemporarilyRejected(new Refusal(451, "later")));
    SendingContext context = mailing.context();
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(mailing.messages(context))
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.SENT));
    assertThat(mailing.transport().attempted())
        .containsExactlyInAnyOrder("ada@example.com", "ben@example.com", "ada@example.com");
    assertThat(mailing.messages(context).getFirst().transmission().attempts()).isEqualTo(2);
    assertThat(context.journal()).contains(Message.of("email.sent", 2L, 2L, 0L, 0L));
  }

  @Test
  void gives_up_a_message_that_is_refused_for_now_too_often() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    TemporarilyRejected later = new TemporarilyRejected(new Refusal(451, "later"));
    mailing.transport().response("ada@example.com", later, later, later);
    SendingContext context = mailing.context();
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    OutboxMessage message = mailing.messages(context).getFirst();
    assertThat(message.state()).isEqualTo(MessageState.FAILED);
    assertThat(message.transmission().refusal()).contains(new Refusal(451, "later"));
    assertThat(mailing.transport().attempted()).hasSize(3);
    assertThat(context.journal()).contains(Message.of("email.failed", 1L));
  }

  @Test
  void leaves_a_message_whose_arrival_is_unknown_unless_reported_otherwise() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.transport().response("ada@example.com", new Unknown());
    SendingContext left = mailing.context();
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), left, 10);
    mailing.transport().response("ada@example.com", new Unknown());
    SendingContext repeated = mailing.context();
    mailing.send(MailSettings.smtp(WhenUnknown.SEND_AGAIN), repeated, 10);

    assertThat(mailing.messages(left).getFirst().state()).isEqualTo(MessageState.UNKNOWN);
    assertThat(left.journal()).contains(Message.of("email.unknown", 1L));
    assertThat(mailing.messages(repeated).getFirst().state()).isEqualTo(MessageState.SENT);
    assertThat(mailing.transport().attempted()).hasSize(3);
  }

  @Test
  void fails_the_activity_and_no_message_when_the_server_cannot_be_reached() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    Unreachable closed = new Unreachable(Obstacle.CONNECTION, "refused");
    mailing.transport().response("ada@example.com", closed, closed, closed);
    SendingContext context = mailing.context();
    ActivityOutcome outcome = mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160111"));
    assertThat(mailing.messages(context).getFirst().state()).isEqualTo(MessageState.READY);
    assertThat(mailing.messages(context).getFirst().transmission().attempts()).isZero();

    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);
    assertThat(mailing.messages(context).getFirst().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void refuses_smtp_without_a_mail_server() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.transport().unplug();
    assertThat(mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), mailing.context(), 10))
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160110"));
  }
}
