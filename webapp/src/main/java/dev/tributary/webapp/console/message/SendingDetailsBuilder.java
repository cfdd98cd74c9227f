package dev.tributary.webapp.console.message;

import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Transmission;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;

/** Builds the details of the transmission of a message to the mail server. */
@ApplicationScoped
class SendingDetailsBuilder {
  private static final int SHORT = 120;

  private final PageFrame frame;

  SendingDetailsBuilder(PageFrame frame) {
    this.frame = frame;
  }

  MessagesPage.Sending sending(MessagesAddress address, OutboxMessage message) {
    Formats formats = frame.formats();
    Transmission transmission = message.transmission();
    return new MessagesPage.Sending(
        transmission.attempts() == 0 ? "" : formats.number(transmission.attempts()),
        transmission.due().map(formats::dayAndTime).orElse(""),
        transmission.sentAt().map(formats::dayAndTime).orElse(""),
        reply(transmission),
        message.state().resendable() ? address.resendHref(message.id()) : "",
        MessagesAddress.word(message.state()),
        message.state() == MessageState.UNKNOWN);
  }

  /** Cut for a list. */
  static String shortReply(Transmission transmission) {
    String reply = reply(transmission);
    return reply.length() <= SHORT ? reply : reply.substring(0, SHORT) + "…";
  }

  private static String reply(Transmission transmission) {
    return transmission.refusal().map(SendingDetailsBuilder::words).orElse("");
  }

  private static String words(Refusal refusal) {
    return refusal.code() == 0 ? refusal.text() : refusal.code() + " " + refusal.text();
  }
}
