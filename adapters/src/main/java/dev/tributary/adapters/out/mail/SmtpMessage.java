package dev.tributary.adapters.out.mail;

import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.text.DomainName;
import dev.tributary.domain.text.Trimming;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** A message as it goes over the wire. Every header is one line, whatever the values contain. */
final class SmtpMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** Every server reads ASCII; more is written only where the address itself needs it. */
  private static final Session ASCII = Session.getInstance(new Properties());

  /** RFC 5322, 2.1.1, in octets. */
  private static final int LONGEST_LINE = 998;

  private final String messageId;

  private SmtpMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static SmtpMessage of(OutgoingMessage from, Session session) throws MessagingException {
    EmailContent content =
        switch (from.content()) {
          case EmailContent email -> email;
        };
    String recipient = new EmailAddress(from.recipient()).transmitted();
    InternetAddress sender = InternetAddress.parse(oneLine(from.sender()))[0];
    String address = new EmailAddress(sender.getAddress()).transmitted();
    SmtpMessage message =
        new SmtpMessage(
            isAscii(recipient) && isAscii(address) ? ASCII : session, transmittedId(from));
    message.setHeader("From", from(Optional.ofNullable(sender.getPersonal()), address));
    message.setRecipient(RecipientType.TO, new InternetAddress(recipient));
    message.setHeader("Subject", subject(content));
    message.setSentDate(Date.from(from.at()));
    if (from.unsubscribe().isPresent()) {
      message.offerUnsubscribing(from.unsubscribe().get());
    }
    message.setBody(content);
    message.saveChanges();
    message.checkLines();
    return message;
  }

  /** Whether it can only go to a server that takes addresses beyond ASCII (RFC 6531). */
  boolean needsUtf8() {
    return session != ASCII;
  }

  private static String from(Optional<String> name, String address) {
    return name.map(SmtpMessage::oneLine)
        .filter(text -> !text.isEmpty())
        .map(text -> HeaderText.phrase(text) + "\r\n <" + address + ">")
        .orElse(address);
  }

  private static String subject(EmailContent content) {
    return HeaderText.unstructured("Subject: ".length(), oneLine(content.subject()));
  }

  private static String transmittedId(OutgoingMessage message) {
    String id = oneLine(message.messageId());
    int domain = id.lastIndexOf('@') + 1;
    return DomainName.of(id.substring(domain, id.length() - 1))
        .map(name -> id.substring(0, domain) + name.ascii() + ">")
        .orElse(id);
  }

  private void checkLines() throws MessagingException {
    for (Header header : Collections.list(getAllHeaders())) {
      int longest =
          (header.getName() + ": " + header.getValue())
              .lines()
              .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
              .max()
              .orElse(0);
      if (longest > LONGEST_LINE) {
        throw new MessagingException(
            "the header %s has a line of %d octets; mail allows %d"
                .formatted(header.getName(), longest, LONGEST_LINE));
      }
    }
  }

  /** RFC 8058: one click, without a page between. */
  private void offerUnsubscribing(URI link) throws MessagingException {
    setHeader("List-Unsubscribe", "<" + link.toASCIIString() + ">");
    setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  private void setBody(EmailContent content) throws MessagingException {
    if (content.html().isEmpty()) {
      setText(content.text(), UTF_8);
      return;
    }
    String text = content.text().isEmpty() ? PlainText.of(content.html()) : content.text();
    // Mail programs prefer the last part.
    setContent(new MimeMultipart("alternative", part(text, "plain"), part(content.html(), "html")));
  }

  private static BodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(sign -> sign < 128);
  }

  private static String oneLine(String text) {
    return Trimming.both(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]++", " "));
  }

  /** The same at each attempt, so that a server or a mail program can recognise a repeat. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
