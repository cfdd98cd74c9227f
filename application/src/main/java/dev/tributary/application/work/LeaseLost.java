package dev.tributary.application.work;

/** The entry of the queue is gone or another worker's: this one stops without a claim. */
public final class LeaseLost extends RuntimeException {
  public LeaseLost(String work) {
    super("the queue entry of %s is gone or another worker's".formatted(work));
  }
}
