package dev.tributary.adapters.out.mail;

import dev.tributary.application.message.MailTransport.Outgoing;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.OutboxMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** A message as it goes over the wire. Every header is one line, whatever the values hold. */
final class SmtpMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** Every server reads ASCII; more is written only where the address itself needs it. */
  private static final Session ASCII = Session.getInstance(new Properties());

  private final String headerId;

  private SmtpMessage(Session session, String headerId) {
    super(session);
    this.headerId = headerId;
  }

  static SmtpMessage of(Outgoing outgoing, Session session) throws MessagingException {
    OutboxMessage from = outgoing.message();
    String recipient = punycoded(from.recipient());
    SmtpMessage message =
        new SmtpMessage(isAscii(recipient) ? ASCII : session, oneLine(from.headerId()));
    message.setFrom(sender(from.sender()));
    message.setRecipient(RecipientType.TO, new InternetAddress(recipient));
    message.setSubject(oneLine(from.content().subject()), UTF_8);
    message.setSentDate(Date.from(from.at()));
    if (outgoing.unsubscribe().isPresent()) {
      message.offerUnsubscribing(outgoing.unsubscribe().get());
    }
    message.setBody(from.content());
    message.saveChanges();
    return message;
  }

  /** As RFC 8058 says: one click, without a page between. */
  private void offerUnsubscribing(URI link) throws MessagingException {
    setHeader("List-Unsubscribe", "<" + link.toASCIIString() + ">");
    setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  private void setBody(MessageContent content) throws MessagingException {
    if (content.html().isEmpty()) {
      setText(content.text(), UTF_8);
      return;
    }
    String text = content.text().isEmpty() ? PlainText.of(content.html()) : content.text();
    // The last part is the one that a reader prefers.
    setContent(new MimeMultipart("alternative", part(text, "plain"), part(content.html(), "html")));
  }

  private static BodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  private static InternetAddress sender(String header) throws MessagingException {
    InternetAddress sender = InternetAddress.parse(oneLine(header))[0];
    sender.setAddress(punycoded(sender.getAddress()));
    try {
      sender.setPersonal(sender.getPersonal(), UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return sender;
  }

  /** The domain in the form that every mail server knows. */
  static String punycoded(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(sign -> sign < 128);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** The same at each attempt, so that a server or a reader can tell a repeat. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", headerId);
  }
}
