package dev.tributary.adapters.out.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.mail.ScriptedMailServer.Mail;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.RefusalSubject;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and addresses as they go over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpHeadersTest extends SmtpTransportFixture {
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
}
