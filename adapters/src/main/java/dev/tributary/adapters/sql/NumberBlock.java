package dev.tributary.adapters.sql;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of a sequence, never given before. One statement fetches as many as the sequence's
 * increment; those that are left when the process ends are never used.
 */
public final class NumberBlock {
  private final Sql sql;
  private final String sequence;
  private final int size;
  private volatile Block present = new Block(0, 0);

  /**
   * @param sequence its name with the schema
   * @param size its increment
   */
  public NumberBlock(Sql sql, String sequence, int size) {
    this.sql = sql;
    this.sequence = sequence;
    this.size = size;
  }

  /**
   * Holds no lock while it waits for a connection, which may be held by a thread that waits for a
   * number; two threads may fetch a block each.
   */
  public long next() {
    OptionalLong number = present.take();
    while (number.isEmpty()) {
      Block fetched = fetched();
      number = fetched.take();
      present = fetched;
    }
    return number.getAsLong();
  }

  private Block fetched() {
    return sql.first(
            "select nextval(?::regclass) as first",
            row -> new Block(row.number("first"), size),
            sequence)
        .orElseThrow();
  }

  private static final class Block {
    private final AtomicLong next;
    private final long end;

    Block(long first, int size) {
      this.next = new AtomicLong(first);
      this.end = first + size;
    }

    /** Empty when all are taken. */
    OptionalLong take() {
      long number = next.getAndIncrement();
      return number < end ? OptionalLong.of(number) : OptionalLong.empty();
    }
  }
}
