package dev.tributary.domain.storage;

import java.util.Map;

/**
 * What is stored of one workflow.
 *
 * @param workflow its name
 * @param amounts by kind; what is not there is nothing
 * @param releasable bytes of the sets of its ended runs, without those that failed and may be
 *     resumed
 */
public record StoredWorkflow(String workflow, Map<StoredKind, Amount> amounts, long releasable) {
  public StoredWorkflow {
    amounts = Map.copyOf(amounts);
  }

  public Amount of(StoredKind kind) {
    return amounts.getOrDefault(kind, Amount.NOTHING);
  }

  public long bytes() {
    return amounts.values().stream().mapToLong(Amount::bytes).sum();
  }

  /** Bytes that end with the runs. */
  public long historyBytes() {
    return amounts.entrySet().stream()
        .filter(one -> one.getKey().ofRun())
        .mapToLong(one -> one.getValue().bytes())
        .sum();
  }
}
