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

  /** Written at once where there is no transaction. */
  public void add(List<T> added) {
    if (registry.getTransactionKey() == null) {
      write(new ArrayList<>(added));
    } else {
      gathered().addAll(added);
    }
  }

  /** Writes what the present transaction has added so far, so that it can be read. */
  public void flush() {
    if (registry.getTransactionKey() != null) {
      write(gathered());
    }
  }

  private void write(List<T> gathered) {
    if (!gathered.isEmpty()) {
      List<T> due = List.copyOf(gathered);
      gathered.clear();
      write.accept(due);
    }
  }

  @SuppressWarnings("unchecked") // Only this object puts it there.
  private List<T> gathered() {
    List<T> present = (List<T>) registry.getResource(this);
    if (present == null) {
      present = new ArrayList<>();
      registry.putResource(this, present);
      registry.registerInterposedSynchronization(new AtCommit(present));
    }
    return present;
  }

  private final class AtCommit implements Synchronization {
    private final List<T> gathered;

    AtCommit(List<T> gathered) {
      this.gathered = gathered;
    }

    @Override
    public void beforeCompletion() {
      write(gathered);
    }

    @Override
    public void afterCompletion(int status) {
      // It is written, or forgotten with the transaction.
    }
  }
}
