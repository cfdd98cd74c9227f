package dev.tributary.adapters.out.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that records how much of the message was sent, for failures. */
final class SmtpConnection extends SMTPTransport {
  private static final String SMTPUTF8 = "SMTPUTF8";

  private Phase phase = Phase.BEFORE_DATA;
  private int messages;
  private boolean utf8;

  /** How much of a message was sent. */
  enum Phase {
    /** No byte of it was sent. */
    BEFORE_DATA,
    /** A part was sent. Without the final dot no server may deliver it (RFC 5321, 4.1.1.4). */
    IN_DATA,
    /** The final dot may have been sent: only the server's reply shows the outcome. */
    AT_THE_DOT
  }

  SmtpConnection(Session session, SmtpConfig settings) {
    super(
        session,
        new URLName(SmtpSession.protocol(settings), null, -1, null, null, null),
        SmtpSession.protocol(settings),
        settings.encryption() == SmtpConfig.Encryption.IMPLICIT);
  }

  Phase phase() {
    return phase;
  }

  /** Number of messages that it was used for. */
  int messages() {
    return messages;
  }

  void begin(SmtpMessage message) {
    phase = Phase.BEFORE_DATA;
    messages++;
    utf8 = message.needsUtf8();
  }

  /** Whether the server accepts the message's addresses. */
  boolean takes(SmtpMessage message) {
    return !message.needsUtf8() || super.supportsExtension(SMTPUTF8);
  }

  /**
   * RFC 6531, 3.4: the parameter goes only with a message that needs it. Before the first message
   * the library asks only to log that the server lacks the extension, on each connection.
   */
  @Override
  public boolean supportsExtension(String extension) {
    if (!extension.equalsIgnoreCase(SMTPUTF8)) {
      return super.supportsExtension(extension);
    }
    return messages == 0 || (utf8 && super.supportsExtension(extension));
  }

  @Override
  protected OutputStream data() throws MessagingException {
    OutputStream out = super.data();
    phase = Phase.IN_DATA;
    return out;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    phase = Phase.AT_THE_DOT;
    super.finishData();
  }
}
