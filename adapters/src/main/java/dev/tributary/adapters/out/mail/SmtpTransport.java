package dev.tributary.adapters.out.mail;

import dev.tributary.adapters.out.mail.SmtpConnection.Phase;
import dev.tributary.application.exchange.CancelSignal;
import dev.tributary.application.message.MessageTransport;
import dev.tributary.application.message.SendOutcome;
import dev.tributary.application.message.SendOutcome.Obstacle;
import dev.tributary.application.message.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.secret.Secret;
import io.github.bucket4j.Bucket;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends over SMTP: each message on a connection of its own, several side by side. */
public final class SmtpTransport implements MessageTransport, AutoCloseable {
  private final SmtpConfig settings;
  private final SmtpConnections connections;
  private final Semaphore permits;
  private final Bucket rate;

  public SmtpTransport(SmtpConfig settings) {
    this.settings = settings;
    this.connections = new SmtpConnections(settings);
    this.permits = new Semaphore(settings.connections());
    this.rate =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(settings.perSecond())
                        .refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
            .build();
  }

  @Override
  public boolean configured() {
    return settings.host().isPresent();
  }

  @Override
  public Optional<Lease> lease(int most, Duration timeout) {
    try {
      if (!permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while all connections were in use", stopped);
    }
    int held = 1;
    while (held < Math.min(most, settings.connections()) && permits.tryAcquire()) {
      held++;
    }
    return Optional.of(new Held(held));
  }

  /** Permits for that many connections. */
  private final class Held implements Lease {
    private final int connections;
    private final AtomicBoolean released = new AtomicBoolean();

    private Held(int connections) {
      this.connections = connections;
    }

    @Override
    public int connections() {
      return connections;
    }

    @Override
    public Map<MessageId, SendOutcome> send(List<Outgoing> messages, CancelSignal cancel) {
      if (messages.size() > connections) {
        throw new IllegalArgumentException(
            "%d messages for %d connections".formatted(messages.size(), connections));
      }
      Map<MessageId, SmtpAttempt> begun = new LinkedHashMap<>();
      for (Outgoing one : messages) {
        begun.put(one.message().id(), SmtpAttempt.begin(() -> sendAtRate(one)));
      }
      Map<MessageId, SendOutcome> outcomes = new LinkedHashMap<>();
      try (CancelSignal.Withdrawal _ = cancel.onCancel(() -> end(begun.values()))) {
        begun.forEach((id, attempt) -> outcomes.put(id, attempt.outcome()));
      }
      return outcomes;
    }

    @Override
    public void close() {
      if (released.compareAndSet(false, true)) {
        permits.release(connections);
      }
    }
  }

  private void end(Collection<SmtpAttempt> attempts) {
    attempts.forEach(attempt -> attempt.endWithin(settings.stopTime()));
  }

  private SendOutcome sendAtRate(Outgoing outgoing) {
    try {
      rate.asBlocking().consume(1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Unreachable(Obstacle.CONNECTION, "stopped before the message left");
    }
    return withoutPassword(sendOnce(outgoing));
  }

  private SendOutcome sendOnce(Outgoing outgoing) {
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
