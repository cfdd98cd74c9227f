package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.work.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many calls of this node one origin gets at the same time. As many more wait in line
 * for a permit, without a worker; further ones come back later, one after the other, so that an API
 * that does not respond costs others nothing, however much work calls it.
 */
public final class OriginPermits {
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  /** Between two that come back. */
  private static final Duration INTERVAL = Duration.ofMillis(25);

  private final int most;
  private final InstantSource clock;
  private final Map<String, Line> lines = new HashMap<>();

  /**
   * @param most permits of one origin
   */
  public OriginPermits(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /** What a caller gets. */
  public sealed interface Admission {}

  /** The caller is to come back after that time. */
  public record Busy(Duration time) implements Admission {}

  /** No permit came within the time that the caller can wait. */
  public record TooLate(Duration time) implements Admission {}

  /** The wait in line was cancelled. */
  public record Cancelled() implements Admission {}

  /** The right to one call; closing gives it back, once. */
  public final class Permit implements Admission, AutoCloseable {
    private final String origin;

    private Permit(String origin) {
      this.origin = origin;
    }

    @Override
    public void close() {
      release(origin);
    }
  }

  /** As {@link #admit(String, CancelSignal, Optional)} for any time. */
  public Admission admit(String origin, CancelSignal cancel) {
    return admit(origin, cancel, Optional.empty());
  }

  /**
   * Returns at once, unless the caller gets a place in the line.
   *
   * @param longest that the caller can wait there; empty for any time
   */
  public Admission admit(String origin, CancelSignal cancel, Optional<Duration> longest) {
    CompletableFuture<Admission> place = new CompletableFuture<>();
    enter(origin, place);
    if (place.isDone()) {
      return place.join();
    }
    CompletableFuture<Admission> end =
        longest
            .map(time -> within(time, place))
            .orElse(place)
            .whenComplete((_, _) -> leave(origin));
    try (CancelSignal.Withdrawal _ = cancel.onCancel(() -> place.complete(new Cancelled()));
        Worker.Away _ = Worker.away()) {
      return end.join();
    }
  }

  private static CompletableFuture<Admission> within(
      Duration time, CompletableFuture<Admission> place) {
    return place.completeOnTimeout(new TooLate(time), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void enter(String origin, CompletableFuture<Admission> place) {
    Line line = lines.computeIfAbsent(origin, _ -> new Line());
    if (line.taken < most) {
      line.taken++;
      place.complete(new Permit(origin));
    } else if (line.waiting.size() < most) {
      line.waiting.add(place);
    } else {
      place.complete(new Busy(line.pause(clock.instant())));
    }
  }

  /** A place that ends without a permit is free for another caller. */
  private synchronized void leave(String origin) {
    Optional.ofNullable(lines.get(origin))
        .ifPresent(line -> line.waiting.removeIf(CompletableFuture::isDone));
  }

  private synchronized void release(String origin) {
    lines.computeIfPresent(origin, (_, line) -> passOn(origin, line) ? line : line.released());
  }

  /** To the first in line that still waits. */
  private boolean passOn(String origin, Line line) {
    while (!line.waiting.isEmpty()) {
      if (line.waiting.remove().complete(new Permit(origin))) {
        return true;
      }
    }
    return false;
  }

  private static final class Line {
    private final Deque<CompletableFuture<Admission>> waiting = new ArrayDeque<>();
    private int taken;
    private Instant lastBack = Instant.MIN;

    private Duration pause(Instant now) {
      Instant earliest = now.plus(SHORTEST_PAUSE);
      Instant next = lastBack.isBefore(now) ? earliest : lastBack.plus(INTERVAL);
      lastBack = next.isBefore(earliest) ? earliest : next;
      return Duration.between(now, lastBack);
    }

    /** Null without calls: the origin needs no line. */
    private @Nullable Line released() {
      taken--;
      return taken == 0 ? null : this;
    }
  }
}
