package dev.tributary.adapters.in.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs actions after the current transaction has committed, and never after a rollback. */
@ApplicationScoped
public class AfterCommit {
  private final TransactionSynchronizationRegistry registry;

  public AfterCommit(TransactionSynchronizationRegistry registry) {
    this.registry = registry;
  }

  /**
   * Runs {@code action} after the commit, at most once for each {@code key}; at once when there is
   * no transaction. It must be quick and must not throw.
   */
  public void once(Object key, Runnable action) {
    if (registry.getTransactionKey() == null) {
      action.run();
    } else if (registry.getResource(key) == null) {
      registry.putResource(key, key);
      registry.registerInterposedSynchronization(new OnCommit(action));
    }
  }

  private record OnCommit(Runnable action) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Only the end matters.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        action.run();
      }
    }
  }
}
