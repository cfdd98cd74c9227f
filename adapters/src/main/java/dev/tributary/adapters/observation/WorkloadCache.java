package dev.tributary.adapters.observation;

import dev.tributary.application.observation.Workload;
import dev.tributary.application.observation.WorkloadReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * What is to be done, read at most once in an interval by one of its readers; the others get what
 * was read before.
 */
@ApplicationScoped
public class WorkloadCache {
  private static final Logger LOG = Logger.getLogger(WorkloadCache.class);

  private final WorkloadReader reader;
  private final Duration interval;
  private final Duration databaseTime;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Snapshot last = new Snapshot(Optional.empty(), Optional.empty());

  public WorkloadCache(WorkloadReader reader, MetricsConfig config) {
    this.reader = reader;
    this.interval = config.refresh();
    this.databaseTime = config.databaseTime();
  }

  /** What was read, and when by the clock of this process. */
  private record Snapshot(Optional<Workload> workload, Optional<Long> nanos) {
    boolean olderThan(Duration age) {
      return nanos.isEmpty() || System.nanoTime() - nanos.get() > age.toNanos();
    }
  }

  /** The figures; empty when the database did not give them in time. */
  Optional<Workload> workload() {
    if (last.olderThan(interval) && reading.tryLock()) {
      try {
        refresh();
      } finally {
        reading.unlock();
      }
    }
    return last.workload();
  }

  private void refresh() {
    if (last.olderThan(interval)) {
      Optional<Workload> workload = read();
      last = new Snapshot(workload, Optional.of(System.nanoTime()));
    }
  }

  /** On a thread of its own: a request for metrics must not wait as long as for a connection. */
  private Optional<Workload> read() {
    FutureTask<Workload> task = new FutureTask<>(reader::read);
    Thread.ofVirtual().name("metrics").start(task);
    try {
      return Optional.of(task.get(databaseTime.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException | TimeoutException failed) {
      LOG.warn("metrics of the database are missing", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
