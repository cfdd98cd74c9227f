package dev.tributary.application.idempotency;

class InMemoryIdempotencyRecordsTest extends IdempotencyRecordsContract {
  private final InMemoryIdempotencyRecords records = new InMemoryIdempotencyRecords();

  @Override
  protected IdempotencyRecords records() {
    return records;
  }

  @Override
  protected boolean lockedTwice(String sender, String key) {
    records.lock(sender, key);
    return records.lock(sender, key);
  }
}
