package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.adapters.out.mail.ScriptedMailServer;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.adapters.out.mail.SmtpConfig;
import dev.tributary.adapters.out.mail.SmtpTransport;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.WhenUnknown;
import java.sql.SQLException;
import java.time.Duration;
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

/** Deliveries over SMTP whose process, database or run ends while messages are sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptedSendingTest {
  private final Mailing mailing = new Mailing();

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
            node.submit(() -> shared.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10)));
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
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

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
    mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10);

    OutboxMessage message = mailing.messages(context).getFirst();
    assertThat(message.state()).isEqualTo(MessageState.SENT);
    assertThat(message.transmission().attempts()).isEqualTo(2);
    assertThat(mailing.transport().attempted()).hasSize(2);
  }

  @Test
  void sends_no_recipient_twice_whenever_it_dies() throws SQLException {
    for (int i = 1; i <= 5; i++) {
      mailing.person("p%d@example.com".formatted(i), "P" + i, "c");
    }
    for (int write = 1; write <= 12; write++) {
      mailing.transport().forget();
      SendingContext context = mailing.context().dyingBeforeWrite(write);
      assertThatThrownBy(() -> mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 2))
          .isInstanceOf(SendingContext.Died.class);
      mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 2);

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
    assertThatThrownBy(() -> mailing.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10))
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
              assertThatThrownBy(
                      () -> silent.send(MailSettings.smtp(WhenUnknown.LEAVE), context, 10))
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
}
