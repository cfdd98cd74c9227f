package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.approval.Confirmation.When;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Deliveries that a person has to approve, over the real database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldSendingTest {
  private static final WakeUp APPROVED = new Decided(Decision.APPROVED, "ada", "");
  private static final WakeUp REJECTED = new Decided(Decision.REJECTED, "ada", "no");
  private static final EmailSettings CONFIRMED =
      MailSettings.guarded(MailSettings.safeguards(When.REAL_CHANNEL, Brakes.NONE));

  private final Mailing mailing = new Mailing();

  @Test
  void a_death_before_any_write_sends_nothing_early_and_nothing_twice() throws SQLException {
    people(5);
    for (int write = 1; write <= 8; write++) {
      SendingContext context = mailing.context().dyingBeforeWrite(write);
      ActivityOutcome asked = despiteDeath(context);
      assertThat(asked).isInstanceOf(Suspended.class);
      assertThat(mailing.transport().attempted()).as("before the approval").isEmpty();
      assertThat(mailing.delivery(context).delivery().held()).isTrue();

      assertThat(despiteDeath(context.wokenBy(APPROVED))).isInstanceOf(Completed.class);
      assertThat(mailing.delivery(context).delivery().held()).isFalse();
      assertThat(mailing.messages(context))
          .extracting(OutboxMessage::state)
          .isSubsetOf(MessageState.SENT, MessageState.UNKNOWN)
          .hasSize(5);
      assertThat(mailing.transport().attempted()).doesNotHaveDuplicates();
      mailing.transport().forget();
    }
  }

  @Test
  void messages_of_a_rejected_delivery_are_stopped_and_the_delivery_stays_held()
      throws SQLException {
    people(3);
    SendingContext context = mailing.context();
    mailing.send(CONFIRMED, context, 2);

    ActivityOutcome outcome = mailing.send(CONFIRMED, context.wokenBy(REJECTED), 2);

    assertThat(((Completed) outcome).outputs()).isEmpty();
    assertThat(mailing.messages(context))
        .extracting(OutboxMessage::state)
        .containsOnly(MessageState.STOPPED);
    assertThat(mailing.delivery(context).delivery().finishedAt()).isPresent();
    assertThat(mailing.delivery(context).delivery().held()).isTrue();
    assertThat(mailing.transport().attempted()).isEmpty();
  }

  private ActivityOutcome despiteDeath(SendingContext context) throws SQLException {
    try {
      return mailing.send(CONFIRMED, context, 2);
    } catch (SendingContext.Died died) {
      return mailing.send(CONFIRMED, context, 2);
    }
  }

  private void people(int count) {
    for (int i = 1; i <= count; i++) {
      mailing.person("p%d@example.com".formatted(i), "P" + i, "c");
    }
  }
}
