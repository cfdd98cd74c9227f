package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The journal lines of one execution that are not stored yet. The execution adds them; its own
 * transactions write them, or the engine does when the execution has none for long.
 */
final class PendingLines {
  private final List<JournalEntry> lines = new ArrayList<>();
  private final ReentrantLock writing = new ReentrantLock();
  private int offered;
  private boolean taken;

  synchronized void add(JournalEntry line) {
    lines.add(line);
  }

  /** The lines, for the transaction that {@link #write} executes. */
  synchronized List<JournalEntry> offer() {
    offered = lines.size();
    return List.copyOf(lines);
  }

  /** Executes a transaction that stores what it is offered; when it throws, the lines remain. */
  <T> T write(Supplier<T> transaction) {
    writing.lock();
    try {
      T result = transaction.get();
      removeOffered();
      return result;
    } finally {
      writing.unlock();
    }
  }

  /** As {@link #write}, unless there are no lines or another transaction is about to write them. */
  void writeIfLeft(Supplier<?> transaction) {
    if (writing.tryLock()) {
      try {
        if (!taken && hasLines()) {
          write(transaction);
        }
      } finally {
        writing.unlock();
      }
    }
  }

  /** Whether this thread is within the transaction of {@link #write}. */
  boolean isWriting() {
    return writing.isHeldByCurrentThread();
  }

  /** The lines for the transaction that ends the execution: from now on only that writes them. */
  List<JournalEntry> take() {
    writing.lock();
    try {
      taken = true;
      return offer();
    } finally {
      writing.unlock();
    }
  }

  private synchronized boolean hasLines() {
    return !lines.isEmpty();
  }

  private synchronized void removeOffered() {
    lines.subList(0, offered).clear();
    offered = 0;
  }
}
