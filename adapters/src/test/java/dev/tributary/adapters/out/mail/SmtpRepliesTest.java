package dev.tributary.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.mail.ScriptedMailServer.Mail;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each reply of a mail server, and the end of its connection, means for the message. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpRepliesTest extends SmtpTransportFixture {
  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
  void a_refusal_for_now_is_one_at_every_step(Step step) {
    server.at(step, "451 4.3.0 come back later");
    assertThat(sent("ada@example.com"))
        .isEqualTo(new TemporarilyRejected(new Refusal(451, "4.3.0 come back later")));
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 no, SENDER",
    "MAIL, 550 5.1.1 no such sender, SENDER",
    "MAIL, 503 no such sender, SENDER",
    "MAIL, 552 5.3.4 too large, CONTENT",
    "MAIL, 354 go on, SENDER",
    "RCPT, 199 what, RECIPIENT",
    "RCPT, 354 no such user, RECIPIENT",
    "DATA, 250 ok, CONTENT",
    "RCPT, 550 no such user, ADDRESS",
    "RCPT, 501 5.1.3 bad syntax, ADDRESS",
    "RCPT, 503 5.5.1 need MAIL command, SENDER",
    "RCPT, 552 5.2.2 mailbox full, RECIPIENT",
    "RCPT, 554 5.7.1 relay access denied, SENDER",
    "DATA, 554 no, CONTENT",
    "DOT, 550 5.1.1 no such user, ADDRESS",
    "DOT, 552 5.2.2 over quota, RECIPIENT",
    "DOT, 554 5.7.1 spam, SENDER"
  })
  void a_permanent_refusal_concerns_the_step_of_its_reply(
      Step step, String response, RefusalSubject subject) {
    server.at(step, response);
    assertThat(sent("ada@example.com"))
        .isEqualTo(
            new PermanentlyRejected(
                new Refusal(Integer.parseInt(response.substring(0, 3)), response.substring(4)),
                subject));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550-5.1.1 No such~550-5.1.1 mailbox, see~550 5.1.1 our help | 5.1.1 No such mailbox, see"
            + " our help",
        "550-No such~550 mailbox                                     | No such mailbox",
        "550-5.1.1 No such~550 5.7.1 policy                          | 5.1.1 No such 5.7.1 policy",
        "550 5.1.1 Empfänger unbekannt: нет такого                   | 5.1.1 Empfänger unbekannt:"
            + " нет такого",
        "550 5.1.1 a\u001b[31m\u009b\u202e\u0085b               | 5.1.1 a [31m b",
        "550 5.1.1                                                   | 5.1.1"
      })
  void a_refusal_is_one_line_in_the_servers_words(String reply, String text) {
    server.at(Step.RCPT, reply.replace("~", "\r\n"));
    assertThat(sent("ada@example.com"))
        .isInstanceOfSatisfying(
            PermanentlyRejected.class,
            refused -> assertThat(refused.refusal().text()).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"250", "250-2.0.0 ok\r\n250 2.0.0 queued", "252 taken, unverified"})
  void each_reply_of_success_to_the_dot_is_one(String reply) {
    server.at(Step.DOT, reply);
    assertThat(sent("ada@example.com")).isEqualTo(new SendOutcome.Accepted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"354 go on", "199 what", "no code"})
  void what_is_no_reply_to_the_dot_leaves_the_outcome_unknown(String reply) {
    server.at(Step.DOT, reply);
    assertThat(sent("ada@example.com")).isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECT", "MAIL", "RCPT", "DATA"})
  void a_connection_that_breaks_before_the_message_sent_nothing(Step step) {
    server.at(step, ScriptedMailServer.BREAK);
    assertThat(sent("ada@example.com"))
        .isInstanceOfSatisfying(
            Unreachable.class,
            missed -> assertThat(missed.obstacle()).isEqualTo(Obstacle.CONNECTION));
  }

  @Test
  void a_connection_that_breaks_within_the_message_sent_none() {
    server.at(Step.BODY, ScriptedMailServer.BREAK);
    OutgoingMessage long_ =
        OutgoingMail.of("a@example.com", "ada@example.com", "Hi", "", "words ".repeat(2_000_000));
    assertThat(send(transport(), long_)).isInstanceOf(TemporarilyRejected.class);
  }

  @Test
  void a_connection_that_breaks_before_the_last_response_leaves_the_outcome_unknown() {
    server.at(Step.DOT, ScriptedMailServer.BREAK);
    assertThat(sent("ada@example.com")).isEqualTo(new Unknown());
  }

  @Test
  void one_connection_carries_many_messages_and_a_refused_one_does_not_end_it() {
    SmtpTransport transport = transport();
    send(transport, OutgoingMail.to("a@example.com"));
    server.at(Step.RCPT, "550 no");
    send(transport, OutgoingMail.to("b@example.com"));
    server.follow((step, line) -> Optional.empty());
    send(transport, OutgoingMail.to("c@example.com"));
    assertThat(server.accepted())
        .extracting(Mail::recipient)
        .containsExactly("a@example.com", "c@example.com");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_connection_that_the_server_closed_meanwhile_is_replaced() {
    SmtpTransport transport = transport();
    server.at(Step.AFTER_REPLY, ScriptedMailServer.BREAK);
    assertThat(send(transport, OutgoingMail.to("a@example.com"))).isEqualTo(new Accepted());
    assertThat(send(transport, OutgoingMail.to("b@example.com"))).isEqualTo(new Accepted());
    assertThat(server.connections()).isEqualTo(2);
  }
}
