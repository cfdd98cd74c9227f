package dev.tributary.application.message.delivery.compose;

/**
 * The size of a batch of messages.
 *
 * @param rows people per batch
 * @param characters of finished text, after which a batch is written before it is full
 */
public record BatchSize(int rows, int characters) {
  public BatchSize {
    if (rows < 1 || characters < 1) {
      throw new IllegalArgumentException("batch: %d rows, %d".formatted(rows, characters));
    }
  }
}
