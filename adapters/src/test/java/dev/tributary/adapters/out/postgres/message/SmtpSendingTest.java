package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.adapters.out.mail.ScriptedMailServer;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.adapters.out.mail.SmtpConfig;
import dev.tributary.adapters.out.mail.SmtpTransport;
import dev.tributary.application.activity.ClaimLost;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.message.SendOutcome.Accepted;
import dev.tributary.application.message.SendOutcome.Obstacle;
import dev.tributary.application.message.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.SendOutcome.Unknown;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.application.message.suppression.SuppressionFilter;
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
import dev.tributary.domain.problem.Message;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

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
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    OutboxMessage message = mailing.messages(context).getFirst();
    assertThat(message.state()).isEqualTo(MessageState.FAILED);
    assertThat(message.transmission().refusal()).contains(new Refusal(451, "later"));
    assertThat(mailing.transport().attempted()).hasSize(3);
    assertThat(context.journal()).contains(Message.of("email.failed", 1L));
  }

  @Test
  void stops_when_the_server_refuses_the_sender_again_and_again_and_sends_all_when_resumed()
      throws SQLException {
    for (int i = 1; i <= 9; i++) {
      mailing.person("m%d@example.com".formatted(i), "M" + i, "c");
    }
    Refusal denied = new Refusal(554, "5.7.1 relay access denied");
    mailing.transport().responseAll(new PermanentlyRejected(denied, RefusalSubject.SENDER));
    SendingContext context = mailing.context();
    ActivityOutcome outcome = mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

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
            mailing.suppressions().after(SuppressionFilter.all(Channel.EMAIL), Optional.of("m"), 9))
        .extracting(suppression -> suppression.address().value())
        .noneMatch(mailbox -> mailbox.matches("m\\d@example.com"));

    mailing.transport().responseAll(new Accepted());
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);
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
    ActivityOutcome outcome = mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

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
    ActivityOutcome outcome = mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(outcome).isInstanceOf(ActivityOutcome.Completed.class);
    assertThat(mailing.messages(context))
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.FAILED));
    assertThat(mailing.suppressions().find(Address.of(Channel.EMAIL, "f1@example.com"))).isEmpty();
  }

  @Test
  void marks_no_more_messages_of_all_deliveries_as_being_sent_than_there_are_connections()
      throws Exception {
    AtomicLong most = new AtomicLong();
    try (ScriptedMailServer server = ScriptedMailServer.start();
        SmtpTransport transport = new SmtpTransport(twoConnections(server.port()));
        ExecutorService node = Executors.newVirtualThreadPerTaskExecutor()) {
      server.follow(
          (step, line) -> {
            if (step == Step.RCPT) {
              most.accumulateAndGet(Mailing.beingSent(), Math::max);
            }
            return Optional.empty();
          });
      Mailing shared = new Mailing(transport);
      for (int i = 1; i <= 4; i++) {
        shared.person("shared%d@example.com".formatted(i), "S" + i, "c");
      }
      List<Future<ActivityOutcome>> deliveries = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        SendingContext context = shared.context();
        deliveries.add(
            node.submit(() -> shared.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10)));
      }
      for (Future<ActivityOutcome> delivery : deliveries) {
        assertThat(delivery.get()).isInstanceOf(ActivityOutcome.Completed.class);
      }
      assertThat(server.accepted()).hasSize(24);
    }
    assertThat(most.get()).isBetween(1L, 2L);
  }

  private static SmtpConfig twoConnections(int port) {
    return new SmtpConfig(
        Optional.of("127.0.0.1"),
        port,
        SmtpConfig.Encryption.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(5),
        Duration.ofHours(1),
        Duration.ofMillis(50),
        2,
        100);
  }

  @Test
  void an_outcome_is_written_when_the_database_is_back() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.person("ben@example.com", "Ben", "c");
    mailing.person("eve@example.com", "Eve", "c");
    int settling = 5;
    SendingContext context = mailing.context().withoutDatabaseAtWrite(settling, 4);
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(mailing.transport().attempted())
        .containsExactly("ada@example.com", "ben@example.com", "eve@example.com");
    assertThat(mailing.messages(context))
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.SENT));
  }

  @Test
  void an_outcome_that_was_written_although_the_commit_seemed_lost_counts_once()
      throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing
        .transport()
        .response("ada@example.com", new TemporarilyRejected(new Refusal(451, "later")));
    int settling = 5;
    SendingContext context = mailing.context().losingCommitOfWrite(settling);
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    OutboxMessage message = mailing.messages(context).getFirst();
    assertThat(message.state()).isEqualTo(MessageState.SENT);
    assertThat(message.transmission().attempts()).isEqualTo(2);
    assertThat(mailing.transport().attempted()).hasSize(2);
  }

  @Test
  void leaves_out_next_time_whose_mailbox_was_refused_for_good() throws SQLException {
    mailing.person("gone@example.com", "Gone", "c");
    mailing
        .transport()
        .response(
            "gone@example.com",
            new PermanentlyRejected(new Refusal(550, "5.1.1 who?"), RefusalSubject.ADDRESS));
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), mailing.context(), 10);
    SendingContext next = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), next, 10);
    SendingContext sandbox = mailing.context();
    mailing.send(Mailing.settings(MissingValues.SKIP), sandbox, 10);

    assertThat(mailing.messages(next).getFirst().exclusion()).contains(Exclusion.QUARANTINED);
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
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);
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
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(mailing.messages(context))
        .extracting(OutboxMessage::state)
        .containsExactly(MessageState.EXCLUDED, MessageState.SENT);
    assertThat(mailing.messages(context).getFirst().exclusion()).contains(Exclusion.OPT_OUT);
    assertThat(mailing.transport().attempted()).filteredOn("Enough@example.com"::equals).hasSize(3);
  }

  @Test
  void leaves_a_message_whose_arrival_is_unknown_unless_reported_otherwise() throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    mailing.transport().response("ada@example.com", new Unknown());
    SendingContext left = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.LEAVE), left, 10);
    mailing.transport().response("ada@example.com", new Unknown());
    SendingContext repeated = mailing.context();
    mailing.send(Mailing.smtp(WhenUnknown.SEND_AGAIN), repeated, 10);

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
  void sends_no_recipient_twice_whenever_it_dies() throws SQLException {
    for (int i = 1; i <= 5; i++) {
      mailing.person("p%d@example.com".formatted(i), "P" + i, "c");
    }
    for (int write = 1; write <= 12; write++) {
      mailing.transport().forget();
      SendingContext context = mailing.context().dyingBeforeWrite(write);
      assertThatThrownBy(() -> mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 2))
          .isInstanceOf(SendingContext.Died.class);
      mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 2);

      assertThat(mailing.transport().attempted()).doesNotHaveDuplicates();
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
  void records_the_reply_of_the_server_although_the_run_was_stopped_meanwhile()
      throws SQLException {
    mailing.person("ada@example.com", "Ada", "c");
    int settling = 5;
    SendingContext context = mailing.context().stoppedBeforeWrite(settling);
    assertThatThrownBy(() -> mailing.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10))
        .isInstanceOf(ClaimLost.class);
    assertThat(mailing.transport().attempted()).containsExactly("ada@example.com");
    assertThat(mailing.messages(context).getFirst().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void a_stop_ends_the_wait_for_a_silent_server_and_the_message_in_doubt_is_unknown()
      throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    try (ScriptedMailServer server = ScriptedMailServer.start();
        SmtpTransport transport = new SmtpTransport(twoConnections(server.port()))) {
      Mailing silent = new Mailing(transport);
      for (int i = 1; i <= 3; i++) {
        silent.person("silent%d@example.com".formatted(i), "S" + i, "c");
      }
      SendingContext context = silent.context();
      CountDownLatch complete = new CountDownLatch(2);
      server.follow(
          (step, line) -> {
            if (step == Step.DOT) {
              complete.countDown();
              await(released);
            }
            return Optional.empty();
          });
      Thread.ofVirtual()
          .start(
              () -> {
                await(complete);
                context.stop();
              });

      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () ->
              assertThatThrownBy(() -> silent.send(Mailing.smtp(WhenUnknown.LEAVE), context, 10))
                  .isInstanceOf(ExecutionInterrupted.class));
      assertThat(silent.messages(context))
          .extracting(OutboxMessage::state)
          .containsExactly(MessageState.UNKNOWN, MessageState.UNKNOWN, MessageState.READY);
    } finally {
      released.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
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
