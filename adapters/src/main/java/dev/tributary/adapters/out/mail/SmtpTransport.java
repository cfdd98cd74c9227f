package dev.tributary.adapters.out.mail;

import dev.tributary.adapters.out.mail.SmtpConnection.Phase;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.transport.MessageTransport;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.secret.Secret;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;

/** Sends email over SMTP: each message on a connection of its own. */
public final class SmtpTransport implements MessageTransport, AutoCloseable {
  private final SmtpConfig settings;
  private final SmtpConnections connections;

  public SmtpTransport(SmtpConfig settings) {
    this.settings = settings;
    this.connections = new SmtpConnections(settings);
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean configured() {
    return settings.host().isPresent();
  }

  @Override
  public int maxConcurrency() {
    return settings.connections();
  }

  @Override
  public SendOutcome send(OutgoingMessage message, CancelSignal cancel) {
    SmtpAttempt attempt = SmtpAttempt.begin(() -> withoutPassword(sendOnce(message)));
    try (CancelSignal.Withdrawal _ =
        cancel.onCancel(() -> attempt.endWithin(settings.stopTimeout()))) {
      return attempt.outcome();
    }
  }

  private SendOutcome sendOnce(OutgoingMessage outgoing) {
    SmtpMessage message;
    try {
      message = SmtpMessage.of(outgoing, connections.session());
    } catch (MessagingException | IllegalArgumentException unwritable) {
      return new PermanentlyRejected(
          new Refusal(0, String.valueOf(unwritable.getMessage())), RefusalSubject.CONTENT);
    }
    try {
      return sendOver(connections.borrow(), message);
    } catch (MessagingException failed) {
      return SmtpOutcome.toConnecting(failed);
    }
  }

  private SendOutcome sendOver(SmtpConnection connection, SmtpMessage message)
      throws MessagingException {
    Address[] recipients = message.getAllRecipients();
    connection.begin(message);
    if (!connection.takes(message)) {
      connections.giveBack(connection);
      return new PermanentlyRejected(
          new Refusal(
              0,
              "the mail server does not offer SMTPUTF8, which an address beyond ASCII needs:"
                  + " %s to %s".formatted(message.getFrom()[0], recipients[0])),
          RefusalSubject.RECIPIENT);
    }
    try {
      connection.sendMessage(message, recipients);
      connections.giveBack(connection);
      return new SendOutcome.Accepted();
    } catch (MessagingException failed) {
      return failed(connection, failed);
    }
  }

  private SendOutcome failed(SmtpConnection connection, MessagingException failed) {
    Phase phase = connection.phase();
    SendOutcome outcome = SmtpOutcome.toSending(failed, phase);
    if (SmtpOutcome.isInStep(outcome)) {
      connections.giveBack(connection);
    } else {
      connections.giveUp(connection);
    }
    return outcome;
  }

  /** Some servers repeat the credentials in their replies. */
  private SendOutcome withoutPassword(SendOutcome outcome) {
    return outcome instanceof Unreachable(var obstacle, var detail)
        ? new Unreachable(obstacle, new Refusal(0, masked(detail)).text())
        : outcome;
  }

  private String masked(String text) {
    return settings
        .password()
        .map(Secret::reveal)
        .filter(password -> !password.isEmpty())
        .map(password -> text.replace(password, "***"))
        .orElse(text);
  }

  @Override
  public void close() {
    connections.closeAll();
  }
}
