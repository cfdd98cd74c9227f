package dev.tributary.application.activity.email;

import dev.tributary.application.activity.email.PreviewEmail.PreviewRequest;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult.Rendered;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendingLease;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Sends one recipient's message to an address that the author enters, marked as a test. It belongs
 * to no delivery; only the audit trail records it.
 */
@ApplicationScoped
public class SendTestMessage {
  private static final Duration LEASE_TIMEOUT = Duration.ofSeconds(20);
  private static final String MARK = "[Test] ";

  private final PreviewEmail preview;
  private final MessageTransports transports;
  private final NewMessageIds ids;
  private final AuditTestMessage audit;
  private final InstantSource clock;

  public SendTestMessage(
      PreviewEmail preview,
      MessageTransports transports,
      NewMessageIds ids,
      AuditTestMessage audit,
      InstantSource clock) {
    this.preview = preview;
    this.transports = transports;
    this.ids = ids;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The preview and, when it was sent, the outcome.
   *
   * @param outcome the reply of the mail server; empty when nothing was sent, as {@code previewed}
   *     says
   */
  public record TestMessageResult(PreviewResult previewed, Optional<SendOutcome> outcome) {}

  /**
   * @param to the address to send to, whichever recipient is shown
   * @throws Refused when {@code to} is no address, no mail server is configured, or the person
   *     would get no message
   */
  public TestMessageResult send(PreviewRequest request, String to) {
    if (!EmailAddress.isValid(to)) {
      throw new Refused(EmailErrorCode.BAD_TEST_ADDRESS, to);
    }
    if (!transports.configured(Channel.EMAIL)) {
      throw new Refused(EmailErrorCode.NO_MAIL_SERVER);
    }
    return switch (preview.preview(request)) {
      case Rendered shown -> new TestMessageResult(shown, Optional.of(sent(shown, request, to)));
      case PreviewResult other -> new TestMessageResult(other, Optional.empty());
    };
  }

  private SendOutcome sent(Rendered shown, PreviewRequest request, String to) {
    shown
        .exclusion()
        .ifPresent(
            reason -> {
              throw new Refused(
                  EmailErrorCode.NOTHING_TO_TEST, reason.name().toLowerCase(Locale.ROOT));
            });
    OutgoingMessage message = message(shown, request, to);
    try (SendingLease lease =
        transports
            .lease(Channel.EMAIL, 1, LEASE_TIMEOUT)
            .orElseThrow(() -> new Refused(MessageErrorCode.NO_FREE_CONNECTION))) {
      audit.sending(request.workflow().name(), request.activity().id(), to);
      return lease.send(message, CancelSignal.NEVER);
    }
  }

  private OutgoingMessage message(Rendered shown, PreviewRequest request, String to) {
    MessageId id = ids.message();
    EmailContent content = shown.content();
    EmailAddress sender = new EmailAddress(request.settings().from().address());
    return new OutgoingMessage(
        id,
        "<test.%s@%s>".formatted(id, sender.domain().ascii()),
        shown.sender(),
        to,
        new EmailContent(MARK + content.subject(), content.html(), content.text()),
        clock.instant(),
        Optional.empty());
  }
}
