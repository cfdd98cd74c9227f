package dev.tributary.adapters.sql;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the steps of one transaction add, each for itself, and one statement writes before the
 * commit. A rollback forgets it.
 *
 * @param <T> what is written
 */
public final class GatheredWrites<T> {
  private final TransactionSynchronizationRegistry registry;
  private final Consumer<List<T>> write;

  /**
   * @param write gets what was added, in that order, at least one; in the transaction of those that
   *     have added it
   */
  public GatheredWrites(TransactionSynchronizationRegistry registry, Consumer<List<T>> write) {
    this.registry = registry;
    this.write = write;
  }

  /** Written at once where there is no transaction, or where its commit has begun. */
  public void add(List<T> added) {
    if (registry.getTransactionKey() != null) {
      gathered().add(added);
    } else if (!added.isEmpty()) {
      write.accept(List.copyOf(added));
    }
  }

  /** Writes what the present transaction has added so far, so that it can be read. */
  public void flush() {
    if (registry.getTransactionKey() != null) {
      gathered().flush();
    }
  }

  @SuppressWarnings("unchecked") // Only this object puts it there.
  private Gathered gathered() {
    Gathered present = (Gathered) registry.getResource(this);
    if (present == null) {
      present = new Gathered();
      registry.putResource(this, present);
      registry.registerInterposedSynchronization(present);
    }
    return present;
  }

  /** Of one transaction. */
  private final class Gathered implements Synchronization {
    private final List<T> due = new ArrayList<>();
    private boolean committing;

    void add(List<T> added) {
      due.addAll(added);
      if (committing) {
        flush();
      }
    }

    void flush() {
      if (!due.isEmpty()) {
        List<T> written = List.copyOf(due);
        due.clear();
        write.accept(written);
      }
    }

    @Override
    public void beforeCompletion() {
      committing = true;
      flush();
    }

    @Override
    public void afterCompletion(int status) {
      // It is written, or forgotten with the transaction.
    }
  }
}
