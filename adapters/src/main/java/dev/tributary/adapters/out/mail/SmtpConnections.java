package dev.tributary.adapters.out.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Idle connections for the next messages; a broken one, or one at its limit of messages, is closed.
 */
final class SmtpConnections {
  private final SmtpConfig settings;
  private final Session session;
  private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

  SmtpConnections(SmtpConfig settings) {
    this.settings = settings;
    this.session = SmtpSession.of(settings);
  }

  Session session() {
    return session;
  }

  /** An idle connection that still works, else a new one. */
  SmtpConnection borrow() throws MessagingException {
    Optional<SmtpConnection> connected = Optional.empty();
    SmtpConnection waiting = idle.poll();
    while (waiting != null && connected.isEmpty()) {
      connected = Optional.of(waiting).filter(SmtpConnection::isConnected);
      waiting = connected.isEmpty() ? idle.poll() : null;
    }
    return connected.isPresent() ? connected.get() : open();
  }

  private SmtpConnection open() throws MessagingException {
    SmtpConnection connection = new SmtpConnection(session, settings);
    connection.connect(
        settings.host().orElseThrow(),
        settings.port(),
        settings.user().orElse(null),
        settings.password().map(secret -> secret.reveal()).orElse(null));
    return connection;
  }

  /** Takes it back after a response; whether it still works is checked before its reuse. */
  void giveBack(SmtpConnection connection) {
    if (connection.messages() < settings.messagesPerConnection()
        && idle.size() < settings.connections()) {
      idle.push(connection);
    } else {
      giveUp(connection);
    }
  }

  void giveUp(SmtpConnection connection) {
    try {
      connection.close();
    } catch (MessagingException alreadyGone) {
      // That was the aim.
    }
  }

  void closeAll() {
    for (SmtpConnection one = idle.poll(); one != null; one = idle.poll()) {
      giveUp(one);
    }
  }
}
