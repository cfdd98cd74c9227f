package dev.tributary.adapters.out.mail;

import dev.tributary.application.message.transport.SendOutcome;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A message that is sent on a virtual thread of its own: the interruption of such a thread closes
 * the socket that it connects, reads or writes.
 */
final class SmtpAttempt {
  private final FutureTask<SendOutcome> sending;
  private final Thread thread;

  private SmtpAttempt(Callable<SendOutcome> sending) {
    this.sending = new FutureTask<>(sending);
    this.thread = Thread.ofVirtual().start(this.sending);
  }

  static SmtpAttempt begin(Callable<SendOutcome> sending) {
    return new SmtpAttempt(sending);
  }

  /** Closes the connection unless there is an outcome within {@code time}; returns at once. */
  void endWithin(Duration time) {
    Thread.ofVirtual().start(() -> interruptAfter(time));
  }

  private void interruptAfter(Duration time) {
    try {
      sending.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException over) {
      thread.interrupt();
    } catch (ExecutionException broken) {
      // outcome() throws it.
    }
  }

  /** Waits for the outcome; an interruption of the caller does not end that. */
  SendOutcome outcome() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return sending.get();
        } catch (InterruptedException stopped) {
          interrupted = true;
        } catch (ExecutionException broken) {
          throw new IllegalStateException("a message could not be sent", broken.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
