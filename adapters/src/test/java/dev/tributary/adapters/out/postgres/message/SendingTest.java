package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.personalisation.MissingValues.Policy;
import dev.tributary.domain.problem.Message;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deliveries to the sandbox, and what holds for every channel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingTest {
  private final Mailing mailing = new Mailing();

  @Test
  void sends_each_person_the_message_with_their_own_values() throws SQLException {
    mailing.person("ada@example.com", "Ada", "0798208");
    mailing.person("ben@example.com", "<Ben>", "0798208");
    SendingContext context = mailing.context();
    ActivityOutcome outcome = mailing.send(MailSettings.birthday(MissingValues.SKIP), context, 10);

    List<OutboxMessage> messages = mailing.messages(context);
    assertThat(messages)
        .extracting(message -> message.content().title())
        .containsExactly("Happy birthday, Ada: 0798208", "Happy birthday, <Ben>: 0798208");
    assertThat(email(messages.getLast()).html()).isEqualTo("<b>&lt;Ben&gt;</b>");
    assertThat(messages.getFirst().row())
        .containsEntry("data.coupon", "0798208")
        .containsEntry("profile.firstName", "Ada");
    assertThat(messages).extracting(OutboxMessage::messageId).doesNotHaveDuplicates();
    assertThat(messages.getFirst().sender()).isEqualTo("\"News\" <news@example.com>");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Completed.class,
            done -> assertThat(done.variables().byName()).containsKeys("recCount", "sentCount"));
  }

  @Test
  void leaves_people_out_for_one_reason_each_and_records_it() throws SQLException {
    mailing.person(null, "Nobody", "1");
    mailing.person("  ", "Blank", "1");
    mailing.person("no address", "Malformed", "1");
    mailing.person("a@b@c.example", "Malformed", "1");
    mailing.optedOut("stop@example.com", "Stop", "1");
    mailing.person("first@example.com", "First", null);
    mailing.person("FIRST@example.com", "Second", "2");
    mailing.person("first@Example.com", "Third", "3");
    SendingContext context = mailing.context();
    mailing.send(MailSettings.birthday(MissingValues.SKIP), context, 2);

    assertThat(mailing.messages(context))
        .extracting(message -> message.exclusion().map(Enum::name).orElse("sent"))
        .containsExactly(
            "NO_ADDRESS",
            "NO_ADDRESS",
            "MALFORMED_ADDRESS",
            "MALFORMED_ADDRESS",
            "OPT_OUT",
            "MISSING_VALUE",
            "sent",
            "DUPLICATE_ADDRESS");
    assertThat(mailing.delivery(context).counts().excluded())
        .containsEntry(Exclusion.NO_ADDRESS, 2L)
        .containsEntry(Exclusion.MALFORMED_ADDRESS, 2L)
        .containsEntry(Exclusion.OPT_OUT, 1L)
        .containsEntry(Exclusion.MISSING_VALUE, 1L)
        .containsEntry(Exclusion.DUPLICATE_ADDRESS, 1L);
    assertThat(mailing.delivery(context).counts().missing()).containsEntry("coupon", 1L);
    assertThat(context.journal())
        .contains(
            Message.of("email.delivered", 8L, 1L, 7L, 0L),
            Message.of("email.skipped", 1L, "coupon"));
  }

  @Test
  void puts_a_default_or_nothing_in_the_place_of_a_missing_value() throws SQLException {
    mailing.person("ada@example.com", "Ada", null);
    SendingContext byDefault = mailing.context();
    mailing.send(
        MailSettings.birthday(missing(Policy.DEFAULT, Map.of("coupon", "WELCOME"))), byDefault, 10);
    SendingContext empty = mailing.context();
    mailing.send(MailSettings.birthday(missing(Policy.EMPTY, Map.of())), empty, 10);

    assertThat(mailing.messages(byDefault).getFirst().content().title())
        .isEqualTo("Happy birthday, Ada: WELCOME");
    assertThat(mailing.messages(empty).getFirst().content().title())
        .isEqualTo("Happy birthday, Ada:");
    assertThat(mailing.delivery(byDefault).counts().filled()).containsEntry("coupon", 1L);
    assertThat(byDefault.journal()).contains(Message.of("email.filled.default", 1L, "coupon"));
    assertThat(empty.journal()).contains(Message.of("email.filled.empty", 1L, "coupon"));
  }

  @Test
  void continues_after_a_crash_between_any_two_batches_and_sends_no_message_twice()
      throws SQLException {
    for (int i = 1; i <= 7; i++) {
      mailing.person("p%d@example.com".formatted(i), "P" + i, "c");
    }
    for (int write = 1; write <= 6; write++) {
      SendingContext context = mailing.context().dyingBeforeWrite(write);
      assertThatThrownBy(() -> mailing.send(MailSettings.birthday(MissingValues.SKIP), context, 2))
          .isInstanceOf(SendingContext.Died.class);
      mailing.send(MailSettings.birthday(MissingValues.SKIP), context, 2);
      assertThat(mailing.messages(context))
          .extracting(OutboxMessage::line)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
      assertThat(context.journal()).containsOnlyOnce(Message.of("email.delivered", 7L, 7L, 0L, 0L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void leaves_off_when_it_is_interrupted_and_goes_on_with_the_rest(Channel channel)
      throws SQLException {
    for (int i = 1; i <= 5; i++) {
      mailing.person("p%d@example.com".formatted(i), "P" + i, "c");
    }
    EmailSettings settings =
        channel == Channel.SMTP
            ? MailSettings.smtp(WhenUnknown.LEAVE)
            : MailSettings.birthday(MissingValues.SKIP);
    SendingContext context = mailing.context().interruptedAfterWrite(2);
    assertThatThrownBy(() -> mailing.send(settings, context, 2))
        .isInstanceOf(ExecutionInterrupted.class);
    assertThat(mailing.messages(context)).hasSize(2);

    mailing.send(settings, context.interruptedAfterWrite(Integer.MAX_VALUE), 2);
    assertThat(mailing.messages(context))
        .hasSize(5)
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(delivered(channel)));
  }

  @Test
  void doubles_nothing_even_when_the_checkpoint_is_lost() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.person("ben@example.com", "Ben", "c");
    SendingContext context = mailing.context();
    mailing.send(MailSettings.birthday(MissingValues.SKIP), context, 1);
    List<OutboxMessage> before = mailing.messages(context);
    context.forgetCheckpoint();
    mailing.send(MailSettings.birthday(MissingValues.SKIP), context, 1);
    assertThat(mailing.messages(context)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void puts_the_unsubscribe_link_of_each_recipient_into_the_message(Channel channel)
      throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.person("ben@example.com", "Ben", "c");
    SendingContext context = mailing.context();
    mailing.send(MailSettings.withWayOut(channel), context, 10);
    for (OutboxMessage message : mailing.messages(context)) {
      String link = mailing.links().of(message.id()).orElseThrow().toString();
      assertThat(message.state()).isEqualTo(delivered(channel));
      assertThat(message.content().title()).isEqualTo("Out: " + link);
      assertThat(email(message).html()).isEqualTo("<a href=\"" + link + "\">out</a>");
      assertThat(email(message).text()).isEqualTo(link);
      assertThat(mailing.links().read(link.substring(link.lastIndexOf('/') + 1)))
          .contains(message.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void refuses_an_unsubscribe_link_that_recipients_cannot_reach(Channel channel)
      throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.withoutPublicUrl();
    assertThat(mailing.send(MailSettings.withWayOut(channel), mailing.context(), 10))
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160117"));
  }

  @Test
  void refuses_a_template_with_an_unknown_field_before_anything_is_sent() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    SendingContext context = mailing.context();
    EmailSettings settings =
        new EmailSettings(
            new Sender("", "news@example.com"),
            "email",
            "Hi {fristName}",
            "",
            "x",
            MissingValues.SKIP,
            true,
            Channel.SANDBOX,
            WhenUnknown.LEAVE,
            MailSettings.UNATTENDED);
    ActivityOutcome outcome = mailing.send(settings, context, 10);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo("TRB-160012");
              assertThat(failed.failure().message().arguments())
                  .containsExactly(1, 4, "fristName", "data, profile", "firstName");
            });
    assertThat(mailing.messages(context)).isEmpty();
  }

  private static MissingValues missing(Policy policy, Map<String, String> defaults) {
    return new MissingValues(policy, new LinkedHashMap<>(defaults));
  }

  private static MessageState delivered(Channel channel) {
    return channel == Channel.SMTP ? MessageState.SENT : MessageState.SANDBOXED;
  }

  private static EmailContent email(OutboxMessage message) {
    return (EmailContent) message.content();
  }
}
