package dev.tributary.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tributary.adapters.out.http.server.TestCertificate;
import dev.tributary.adapters.out.mail.SmtpConfig.Encryption;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Encryption, certificates and authentication. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpEncryptionTest extends SmtpTransportFixture {
  private static final String PASSWORD = "correct horse";

  @Test
  void nothing_is_sent_in_the_open_where_encryption_is_required() {
    SmtpTransport transport =
        new SmtpTransport(settings(server.port(), Encryption.REQUIRED, Optional.empty()));
    assertThat(send(transport, OutgoingMail.to("a@example.com"))).isInstanceOf(Unreachable.class);
    assertThat(server.accepted()).isEmpty();
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
          settings("localhost", secure.port(), encryption, Optional.of(right.clientContext()));
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
          settings("localhost", secure.port(), encryption, Optional.of(other.clientContext()));
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
          settings("localhost", secure.port(), encryption, Optional.of(other.clientContext()));
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
}
