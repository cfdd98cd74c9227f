package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.MissingValues;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refusal for good, and an opt-out, mean for the delivery and for the next one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedSendingTest {
  private final Mailing mailing = new Mailing();

  @Test
  void stops_when_the_server_refuses_the_sender_again_and_again_and_sends_all_when_resumed()
      throws SQLException {
    for (int i = 1; i <= 9; i++) {
      mailing.person("m%d@example.com".formatted(i), "M" + i, "c");
    }
    Refusal denied = new Refusal(554, "5.7.1 relay access denied");
    mailing.transport().responseAll(new PermanentlyRejected(denied, RefusalSubject.SENDER));
    SendingContext context = mailing.context();
    ActivityOutcome outcome = mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo("TRB-160118");
              assertThat(failed.failure().message().arguments())
                  .containsExactly(4, "554 5.7.1 relay access denied");
            });
    assertThat(mailing.transport().attempted()).as("refused in batches of two").hasSize(4);
    assertThat(mailing.messages(context))
        .hasSize(9)
        .allSatisfy(
            message -> {
              assertThat(message.state()).isEqualTo(MessageState.READY);
              assertThat(message.transmission().attempts()).isZero();
            });
    assertThat(
            mailing
                .suppressions()
                .after(SuppressionFilter.all(Channel.EMAIL), Optional.of("m"), 9)
                .items())
        .extracting(suppression -> suppression.address().value())
        .noneMatch(mailbox -> mailbox.matches("m\\d@example.com"));

    mailing.transport().responseAll(new Accepted());
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);
    assertThat(mailing.messages(context))
        .hasSize(9)
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.SENT));
  }

  @Test
  void goes_on_when_messages_are_accepted_between_refusals_of_the_sender() throws SQLException {
    PermanentlyRejected spam =
        new PermanentlyRejected(new Refusal(554, "5.7.1 spam"), RefusalSubject.SENDER);
    for (int i = 1; i <= 8; i++) {
      String address = "s%d@example.com".formatted(i);
      mailing.person(address, "S" + i, "c");
      if (i % 2 == 0) {
        mailing.transport().response(address, spam);
      }
    }
    SendingContext context = mailing.context();
    ActivityOutcome outcome = mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(outcome).isInstanceOf(ActivityOutcome.Completed.class);
    assertThat(mailing.messages(context))
        .extracting(OutboxMessage::state)
        .filteredOn(MessageState.FAILED::equals)
        .hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = RefusalSubject.class,
      names = {"RECIPIENT", "CONTENT"})
  void neither_blocks_nor_stops_when_each_message_is_refused_for_itself(RefusalSubject subject)
      throws SQLException {
    for (int i = 1; i <= 5; i++) {
      mailing.person("f%d@example.com".formatted(i), "F" + i, "c");
    }
    mailing
        .transport()
        .responseAll(new PermanentlyRejected(new Refusal(552, "5.2.2 full"), subject));
    SendingContext context = mailing.context();
    ActivityOutcome outcome = mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(outcome).isInstanceOf(ActivityOutcome.Completed.class);
    assertThat(mailing.messages(context))
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.FAILED));
    assertThat(mailing.suppressions().find(Address.of(Channel.EMAIL, "f1@example.com"))).isEmpty();
  }

  @Test
  void leaves_out_next_time_whose_mailbox_was_refused_for_good() throws SQLException {
    mailing.person("gone@example.com", "Gone", "c");
    mailing
        .transport()
        .response(
            "gone@example.com",
            new PermanentlyRejected(new Refusal(550, "5.1.1 who?"), RefusalSubject.ADDRESS));
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), mailing.context(), 10);
    SendingContext next = mailing.context();
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), next, 10);
    SendingContext sandbox = mailing.context();
    mailing.send(MailSettings.birthday(MissingValues.SKIP), sandbox, 10);

    assertThat(mailing.messages(next).getFirst().exclusion()).contains(Exclusion.BOUNCED);
    assertThat(mailing.messages(sandbox).getFirst().state()).isEqualTo(MessageState.SANDBOXED);
    assertThat(mailing.suppressions().find(Address.of(Channel.EMAIL, "gone@example.com")))
        .isPresent();
  }

  @Test
  void leaves_out_whose_owner_unsubscribed_after_the_message_was_made() throws SQLException {
    mailing.person("Enough@example.com", "Enough", "c");
    mailing.person("ben@example.com", "Ben", "c");
    Unreachable closed = new Unreachable(Obstacle.CONNECTION, "refused");
    mailing.transport().response("Enough@example.com", closed, closed, closed);
    SendingContext context = mailing.context();
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);
    OutboxMessage made = mailing.messages(context).getFirst();
    assertThat(made.state()).isEqualTo(MessageState.READY);

    mailing
        .suppressions()
        .add(
            new Suppression(
                Address.of(Channel.EMAIL, "enough@example.com"),
                Reason.UNSUBSCRIBED,
                "",
                made.id(),
                Instant.now()));
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(mailing.messages(context))
        .extracting(OutboxMessage::state)
        .containsExactly(MessageState.EXCLUDED, MessageState.SENT);
    assertThat(mailing.messages(context).getFirst().exclusion()).contains(Exclusion.OPT_OUT);
    assertThat(mailing.transport().attempted()).filteredOn("Enough@example.com"::equals).hasSize(3);
  }
}
