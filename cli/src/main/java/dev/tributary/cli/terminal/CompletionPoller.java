package dev.tributary.cli.terminal;

import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Polls until the end. Waits while the program cannot be reached for a short time. */
public final class CompletionPoller {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Terminal terminal;
  private boolean away;

  public CompletionPoller(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The last state; empty when {@code timeout} is over before the end. */
  public <T> Optional<T> until(Duration timeout, Supplier<T> poll, Predicate<T> ended)
      throws InterruptedException {
    long until = System.nanoTime() + timeout.toNanos();
    while (true) {
      Optional<T> seen = see(poll).filter(ended);
      if (seen.isPresent()) {
        return seen;
      }
      if (System.nanoTime() - until > 0) {
        terminal.line(Labels.of("still-running"));
        return Optional.empty();
      }
      Thread.sleep(PAUSE);
    }
  }

  private <T> Optional<T> see(Supplier<T> poll) {
    try {
      T now = poll.get();
      away = false;
      return Optional.of(now);
    } catch (ProcessingException unreachable) {
      if (!away) {
        terminal.line(Labels.of("away"));
      }
      away = true;
      return Optional.empty();
    }
  }
}
