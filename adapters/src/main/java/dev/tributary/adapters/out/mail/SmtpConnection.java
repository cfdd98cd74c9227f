package dev.tributary.adapters.out.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that knows how far the message has come when something breaks. */
final class SmtpConnection extends SMTPTransport {
  private static final String SMTPUTF8 = "SMTPUTF8";

  private Phase phase = Phase.BEFORE_DATA;
  private int messages;
  private boolean utf8;

  /** How far a message has come. */
  enum Phase {
    /** Nothing of it has left. */
    BEFORE_DATA,
    /** A part has left. Without the dot at its end no server may deliver it (RFC 5321, 4.1.1.4). */
    IN_DATA,
    /** The dot may have left: only the server's response tells what became of it. */
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

  /** How many messages it was asked to carry. */
  int messages() {
    return messages;
  }

  void begin(SmtpMessage message) {
    phase = Phase.BEFORE_DATA;
    messages++;
    utf8 = message.needsUtf8();
  }

  /** Whether the server takes the message's addresses. */
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
