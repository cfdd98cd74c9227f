package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Nodes in threads of their own, of which one runs at a time: the one whose sleep ends first. So
 * blocking code runs over a simulated clock, always in the same order.
 */
final class NodesInTurn implements Sleeper, InstantSource {
  private final ThreadLocal<Integer> mine = new ThreadLocal<>();
  private final List<Instant> due = new ArrayList<>();
  private Instant now;
  private int running = -1;

  NodesInTurn(Instant start) {
    this.now = start;
  }

  /** Runs the node's work in as many threads; returns when all have ended. */
  void run(int nodes, Consumer<Integer> work) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      due.add(now);
      int node = i;
      threads.add(Thread.ofPlatform().unstarted(() -> turns(node, work)));
    }
    running = 0;
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void turns(int node, Consumer<Integer> work) {
    mine.set(node);
    awaitTurn(node);
    try {
      work.accept(node);
    } finally {
      passOn(Instant.MAX);
    }
  }

  @Override
  public void sleep(Duration time, CancelSignal cancel) {
    passOn(instant().plus(time));
    awaitTurn(mine.get());
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  private synchronized void passOn(Instant until) {
    due.set(mine.get(), until);
    int next = 0;
    for (int i = 1; i < due.size(); i++) {
      next = due.get(i).isBefore(due.get(next)) ? i : next;
    }
    running = next;
    if (due.get(next).isBefore(Instant.MAX)) {
      now = due.get(next);
    }
    notifyAll();
  }

  private synchronized void awaitTurn(int node) {
    while (running != node) {
      try {
        wait();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
