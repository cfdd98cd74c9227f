package dev.tributary.adapters.out.mail;

import dev.tributary.adapters.out.http.server.TestCertificate;
import dev.tributary.adapters.out.mail.SmtpConfig.Encryption;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.domain.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;

/** A mail server that follows a script, and transports to it. */
abstract class SmtpTransportFixture {
  final ScriptedMailServer server = ScriptedMailServer.start();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  SendOutcome sent(String recipient) {
    return send(transport(), OutgoingMail.to(recipient));
  }

  static SendOutcome send(SmtpTransport transport, OutgoingMessage mail) {
    return transport.send(mail, CancelSignal.NEVER);
  }

  SmtpTransport transport() {
    return new SmtpTransport(settings(server.port(), Encryption.NONE, Optional.empty()));
  }

  static ScriptedMailServer secure(TestCertificate certificate, Encryption encryption)
      throws Exception {
    return ScriptedMailServer.startSecure(
        certificate.serverContext(), encryption == Encryption.IMPLICIT);
  }

  static SmtpConfig settings(
      String host, int port, Encryption encryption, Optional<SSLContext> trusted) {
    return settings(host, port, encryption, trusted, Optional.empty());
  }

  static SmtpConfig settings(int port, Encryption encryption, Optional<String> password) {
    return settings("127.0.0.1", port, encryption, Optional.empty(), password);
  }

  static SmtpConfig settings(
      int port, Encryption encryption, Duration responseTimeout, Duration stopTimeout) {
    return new SmtpConfig(
        Optional.of("127.0.0.1"),
        port,
        encryption,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(5),
        responseTimeout,
        stopTimeout,
        2,
        100);
  }

  static SmtpConfig settings(
      String host,
      int port,
      Encryption encryption,
      Optional<SSLContext> trusted,
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
