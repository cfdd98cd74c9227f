package dev.tributary.adapters.out.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tributary.adapters.out.http.TestCertificate;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Mail;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.adapters.out.mail.SmtpConfig.Encryption;
import dev.tributary.application.exchange.CancelSignal;
import dev.tributary.application.message.OutgoingMessage;
import dev.tributary.application.message.SendOutcome;
import dev.tributary.application.message.SendOutcome.Accepted;
import dev.tributary.application.message.SendOutcome.Obstacle;
import dev.tributary.application.message.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.SendOutcome.Unknown;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.secret.Secret;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpTransportTest {
  private static final String PASSWORD = "correct horse";

  private final ScriptedMailServer server = ScriptedMailServer.start();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

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
          settings("localhost", secure.port(), encryption, Optional.of(right.pem()));
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

  @Test
  void a_server_without_smtputf8_is_no_event_of_the_log() {
    List<LogRecord> lines = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger("org.eclipse.angus.mail");
    Handler reader =
        new StreamHandler() {
          @Override
          public synchronized void publish(LogRecord line) {
            lines.add(line);
          }
        };
    logger.addHandler(reader);
    try {
      assertThat(sent("ada@example.com")).isEqualTo(new Accepted());
      assertThat(sent("zoë@example.com")).isInstanceOf(PermanentlyRejected.class);
    } finally {
      logger.removeHandler(reader);
    }
    assertThat(lines)
        .filteredOn(line -> line.getLevel().intValue() >= Level.INFO.intValue())
        .isEmpty();
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

  @Test
  void nothing_is_sent_in_the_open_where_encryption_is_required() {
    SmtpTransport transport =
        new SmtpTransport(settings(server.port(), Encryption.REQUIRED, Optional.empty()));
    assertThat(send(transport, OutgoingMail.to("a@example.com"))).isInstanceOf(Unreachable.class);
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void values_with_line_breaks_make_no_header() {
    OutgoingMessage hostile =
        OutgoingMail.of(
            "\"Eve\r\nBcc: x@example.com\" <news@example.com>",
            "ada@example.com",
            "Hi\r\nBcc: y@example.com",
            "",
            "Hello");
    assertThat(send(transport(), hostile)).isEqualTo(new Accepted());
    assertThat(server.accepted().getFirst().text().lines())
        .noneMatch(line -> line.startsWith("Bcc:"));
  }

  @Test
  void foreign_domains_and_words_are_written_so_that_every_server_reads_them() {
    OutgoingMessage foreign =
        OutgoingMail.of("\"Zoë\" <news@example.com>", "ada@bücher.example", "Grüße", "", "Hé");
    assertThat(send(transport(), foreign)).isEqualTo(new Accepted());
    Mail mail = server.accepted().getFirst();
    assertThat(mail.recipient()).isEqualTo("ada@xn--bcher-kva.example");
    assertThat(mail.text()).contains("Subject: =?UTF-8?", "From: =?UTF-8?");
    assertThat(mail.text().chars().allMatch(sign -> sign < 128)).isTrue();
    assertThat(send(transport(), OutgoingMail.to("zoë@example.com")))
        .isInstanceOf(PermanentlyRejected.class);
  }

  @Test
  void smtputf8_is_requested_only_by_a_message_that_needs_it() {
    List<String> envelopes = offersUtf8();
    SmtpTransport transport = transport();
    for (String recipient : List.of("ada@example.com", "ada@bücher.example", "zoë@example.com")) {
      assertThat(send(transport, OutgoingMail.to(recipient))).isEqualTo(new Accepted());
    }
    assertThat(send(transport, from("jörg@bücher.example"))).isEqualTo(new Accepted());
    assertThat(send(transport, OutgoingMail.to("ada@example.com"))).isEqualTo(new Accepted());
    assertThat(envelopes)
        .containsExactly(
            "MAIL FROM:<news@example.com>",
            "MAIL FROM:<news@example.com>",
            "MAIL FROM:<news@example.com> SMTPUTF8",
            "MAIL FROM:<jörg@xn--bcher-kva.example> SMTPUTF8",
            "MAIL FROM:<news@example.com>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "उदाहरण@उदाहरण.परीक्षा",
        "ตัวอย่าง@ตัวอย่าง.example",
        "மாதிரி@மாதிரி.example",
        "مثال@مثال.إختبار",
        "例@例子.测试"
      })
  void an_address_of_any_script_is_sent(String address) {
    offersUtf8();
    assertThat(send(transport(), OutgoingMail.to(address))).isEqualTo(new Accepted());
    EmailAddress read = new EmailAddress(address);
    assertThat(server.accepted().getFirst().recipient()).isEqualTo(read.transmitted());
    assertThat(server.accepted().getFirst().text()).contains("To: " + read.transmitted());
  }

  private List<String> offersUtf8() {
    List<String> envelopes = new CopyOnWriteArrayList<>();
    server.follow(
        (step, line) -> {
          if (step == Step.MAIL) {
            envelopes.add(line);
          }
          return step == Step.EHLO
              ? Optional.of("250-test\r\n250-SMTPUTF8\r\n250 8BITMIME")
              : Optional.empty();
        });
    return envelopes;
  }

  private static OutgoingMessage from(String sender) {
    return OutgoingMail.of(sender, "ada@example.com", "Hi", "", "Hello");
  }

  @ParameterizedTest
  @CsvSource({"jörg@example.com, ada@example.com", "news@example.com, zoë@example.com"})
  void an_address_that_the_server_cannot_take_is_refused_before_anything_is_sent(
      String sender, String recipient) {
    List<Step> steps = new CopyOnWriteArrayList<>();
    server.follow(
        (step, line) -> {
          steps.add(step);
          return Optional.empty();
        });
    assertThat(send(transport(), OutgoingMail.of(sender, recipient, "Hi", "", "Hello")))
        .isInstanceOfSatisfying(
            PermanentlyRejected.class,
            refused -> {
              assertThat(refused.refusal().text()).contains("SMTPUTF8", sender, recipient);
              assertThat(refused.subject()).isEqualTo(RefusalSubject.RECIPIENT);
            });
    assertThat(steps).containsExactly(Step.CONNECT, Step.EHLO);
  }

  @Test
  void every_header_and_the_envelope_have_domains_in_ascii() {
    OutgoingMessage foreign =
        OutgoingMail.withId(
            "<1.2.3@bücher.example>", "\"Bücher\" <shop@bücher.example>", "m4@straße.example");
    assertThat(send(transport(), foreign)).isEqualTo(new Accepted());
    Mail mail = server.accepted().getFirst();
    assertThat(mail.recipient()).isEqualTo("m4@xn--strae-oqa.example");
    assertThat(mail.text())
        .contains(
            "Message-ID: <1.2.3@xn--bcher-kva.example>",
            "<shop@xn--bcher-kva.example>",
            "To: m4@xn--strae-oqa.example");
    assertThat(mail.text().chars().allMatch(sign -> sign < 128)).isTrue();
  }

  static Stream<String> longTexts() {
    return Stream.of(
        "x".repeat(990),
        "x".repeat(100_000),
        "ü".repeat(1_100),
        "\ud83d\ude00".repeat(600),
        "word ".repeat(300).strip(),
        "a" + " ".repeat(1_500) + "b",
        "=?UTF-8?Q?x?=",
        "Shop \\ \"Nord\", Ltd.",
        "Zoë");
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void no_header_line_is_long_and_each_text_arrives_as_it_was(String text) throws Exception {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    OutgoingMessage mail =
        OutgoingMail.of(
            "\"" + quoted + "\" <news@example.com>", "ada@example.com", text, "", "Hello");
    assertThat(send(transport(), mail)).isEqualTo(new Accepted());
    String sent = server.accepted().getFirst().text();
    assertThat(sent.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 998);
    MimeMessage read =
        new MimeMessage(
            Session.getInstance(new Properties()), new ByteArrayInputStream(sent.getBytes(UTF_8)));
    assertThat(read.getSubject()).isEqualTo(text);
    assertThat(((InternetAddress) read.getFrom()[0]).getAddress()).isEqualTo("news@example.com");
    if (!text.startsWith("=?")) {
      assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(text);
    }
  }

  @Test
  void a_header_that_cannot_be_folded_is_refused_with_its_name() {
    OutgoingMessage mail =
        OutgoingMail.withId("<" + "x".repeat(1_000) + "@e.example>", "a@e.example", "b@e.example");
    assertThat(send(transport(), mail))
        .isInstanceOfSatisfying(
            PermanentlyRejected.class,
            refused ->
                assertThat(refused.refusal().text())
                    .containsIgnoringCase("Message-ID")
                    .contains("998"));
    assertThat(server.connections()).isZero();
  }

  @Test
  void a_mail_server_authenticates_us_and_reads_both_parts_and_the_unsubscribe_link()
      throws Exception {
    GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    green.start();
    try {
      green.setUser("ada@example.com", "user", PASSWORD);
      SmtpTransport right =
          new SmtpTransport(
              settings(green.getSmtp().getPort(), Encryption.NONE, Optional.of(PASSWORD)));
      assertThat(send(right, OutgoingMail.to("ada@example.com"))).isEqualTo(new Accepted());
      MimeMessage mail = green.getReceivedMessages()[0];
      assertThat(mail.getMessageID()).isEqualTo("<stable.1@example.com>");
      assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString("ada@example.com");
      assertThat(mail.getHeader("List-Unsubscribe"))
          .containsExactly("<https://c.example.com/unsubscribe/abc>");
      assertThat(mail.getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Hello");
      assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Hello</p>");

      SmtpTransport wrong =
          new SmtpTransport(
              settings(green.getSmtp().getPort(), Encryption.NONE, Optional.of("wrong one")));
      assertThat(send(wrong, OutgoingMail.to("ada@example.com")))
          .isInstanceOfSatisfying(
              Unreachable.class,
              refused -> {
                assertThat(refused.obstacle()).isEqualTo(Obstacle.SIGN_IN);
                assertThat(refused.detail()).doesNotContain("wrong one");
              });
    } finally {
      green.stop();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUIRED", "IMPLICIT"})
  void mail_goes_to_a_server_whose_certificate_is_trusted(Encryption encryption) throws Exception {
    TestCertificate right = TestCertificate.forName("localhost");
    try (ScriptedMailServer secure = secure(right, encryption)) {
      SmtpConfig settings =
          settings("localhost", secure.port(), encryption, Optional.of(right.pem()));
      assertThat(send(new SmtpTransport(settings), OutgoingMail.to("ada@example.com")))
          .isEqualTo(new Accepted());
      assertThat(secure.accepted()).hasSize(1);
      assertThat(secure.secured()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUIRED", "IMPLICIT"})
  void a_certificate_that_is_trusted_but_of_another_name_is_refused(Encryption encryption)
      throws Exception {
    TestCertificate other = TestCertificate.forName("other.example.test");
    try (ScriptedMailServer secure = secure(other, encryption)) {
      SmtpConfig settings =
          settings("localhost", secure.port(), encryption, Optional.of(other.pem()));
      assertThat(send(new SmtpTransport(settings), OutgoingMail.to("ada@example.com")))
          .isInstanceOf(Unreachable.class);
      assertThat(secure.accepted()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUIRED", "IMPLICIT"})
  void a_certificate_that_the_configured_ones_do_not_vouch_for_is_refused(Encryption encryption)
      throws Exception {
    TestCertificate right = TestCertificate.forName("localhost");
    TestCertificate other = TestCertificate.forName("other.example.test");
    try (ScriptedMailServer secure = secure(right, encryption)) {
      SmtpConfig settings =
          settings("localhost", secure.port(), encryption, Optional.of(other.pem()));
      assertThat(send(new SmtpTransport(settings), OutgoingMail.to("ada@example.com")))
          .isInstanceOf(Unreachable.class);
      assertThat(secure.accepted()).isEmpty();
    }
  }

  @Test
  void a_certificate_of_no_trusted_authority_is_refused() {
    GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
    green.start();
    try {
      SmtpTransport transport =
          new SmtpTransport(
              settings(green.getSmtps().getPort(), Encryption.IMPLICIT, Optional.empty()));
      assertThat(send(transport, OutgoingMail.to("ada@example.com")))
          .isInstanceOf(Unreachable.class);
      assertThat(green.getReceivedMessages()).isEmpty();
    } finally {
      green.stop();
    }
  }

  private SendOutcome sent(String recipient) {
    return send(transport(), OutgoingMail.to(recipient));
  }

  private static SendOutcome send(SmtpTransport transport, OutgoingMessage mail) {
    return transport.send(mail, CancelSignal.NEVER);
  }

  private SmtpTransport transport() {
    return new SmtpTransport(settings(server.port(), Encryption.NONE, Optional.empty()));
  }

  private static ScriptedMailServer secure(TestCertificate certificate, Encryption encryption)
      throws Exception {
    return ScriptedMailServer.startSecure(
        certificate.serverContext(), encryption == Encryption.IMPLICIT);
  }

  private static SmtpConfig settings(
      String host, int port, Encryption encryption, Optional<Path> trusted) {
    return settings(host, port, encryption, trusted, Optional.empty());
  }

  private static SmtpConfig settings(int port, Encryption encryption, Optional<String> password) {
    return settings("127.0.0.1", port, encryption, Optional.empty(), password);
  }

  private static SmtpConfig settings(
      int port, Encryption encryption, Duration responseTime, Duration stopTime) {
    return new SmtpConfig(
        Optional.of("127.0.0.1"),
        port,
        encryption,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(5),
        responseTime,
        stopTime,
        2,
        100);
  }

  private static SmtpConfig settings(
      String host,
      int port,
      Encryption encryption,
      Optional<Path> trusted,
      Optional<String> password) {
    return new SmtpConfig(
        Optional.of(host),
        port,
        encryption,
        trusted,
        password.map(any -> "user"),
        password.map(Secret::new),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofMillis(50),
        2,
        100);
  }
}
