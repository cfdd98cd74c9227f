package dev.tributary.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.adapters.out.http.server.TestCertificate;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.adapters.out.mail.SmtpConfig.Encryption;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a message whose run is stopped while the server is silent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpCancellationTest extends SmtpTransportFixture {
  @ParameterizedTest
  @MethodSource("silences")
  void cancelling_closes_the_connection_of_a_server_that_does_not_reply(
      Step silent, Class<? extends SendOutcome> outcome) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    server.follow(
        (step, line) -> {
          if (step == silent) {
            reached.countDown();
            await(released);
          }
          return Optional.empty();
        });
    SmtpConfig patient =
        settings(server.port(), Encryption.NONE, Duration.ofHours(1), Duration.ofMillis(50));
    OutgoingMessage mail = OutgoingMail.to("ada@example.com");
    SendOutcome sent =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> new SmtpTransport(patient).send(mail, cancelledAfter(reached)));

    assertThat(sent).isInstanceOf(outcome);
    released.countDown();
    server.awaitEndOfConnections();
  }

  static Stream<Arguments> silences() {
    return Stream.of(
        Arguments.of(Step.CONNECT, Unreachable.class),
        Arguments.of(Step.EHLO, Unreachable.class),
        Arguments.of(Step.MAIL, Unreachable.class),
        Arguments.of(Step.RCPT, Unreachable.class),
        Arguments.of(Step.DATA, Unreachable.class),
        Arguments.of(Step.DOT, Unknown.class));
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUIRED", "IMPLICIT"})
  void cancelling_closes_an_encrypted_connection_too(Encryption encryption) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    TestCertificate right = TestCertificate.forName("localhost");
    try (ScriptedMailServer secure = secure(right, encryption)) {
      secure.follow(
          (step, line) -> {
            if (step == Step.DOT) {
              reached.countDown();
              await(released);
            }
            return Optional.empty();
          });
      SmtpConfig settings =
          settings("localhost", secure.port(), encryption, Optional.of(right.clientContext()));
      OutgoingMessage mail = OutgoingMail.to("ada@example.com");
      SendOutcome sent =
          assertTimeoutPreemptively(
              Duration.ofSeconds(9),
              () -> new SmtpTransport(settings).send(mail, cancelledAfter(reached)));
      assertThat(sent).isInstanceOf(Unknown.class);
      released.countDown();
      secure.awaitEndOfConnections();
    }
  }

  @Test
  void cancelling_waits_for_a_reply_that_comes_in_time() {
    CountDownLatch reached = new CountDownLatch(1);
    server.follow(
        (step, line) -> {
          if (step == Step.DOT) {
            reached.countDown();
          }
          return Optional.empty();
        });
    OutgoingMessage mail = OutgoingMail.to("ada@example.com");
    SmtpConfig patient =
        settings(server.port(), Encryption.NONE, Duration.ofHours(1), Duration.ofMinutes(1));
    assertThat(new SmtpTransport(patient).send(mail, cancelledAfter(reached)))
        .isEqualTo(new Accepted());
  }

  private static CancelSignal cancelledAfter(CountDownLatch reached) {
    return action -> {
      Thread.ofVirtual()
          .start(
              () -> {
                await(reached);
                action.run();
              });
      return () -> {};
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
