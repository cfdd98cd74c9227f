package dev.tributary.adapters.activity.externalapi;

/** What one transaction writes: rows, and what was rejected on the way to them. */
final class CopyPortion {
  private final int size;
  private final CopyBuffer rows;
  private final CopyBuffer rejects;

  /**
   * @param size bytes of both together
   */
  CopyPortion(int size) {
    this.size = size;
    this.rows = new CopyBuffer(size);
    this.rejects = new CopyBuffer(size);
  }

  CopyBuffer rows() {
    return rows;
  }

  CopyBuffer rejects() {
    return rejects;
  }

  boolean full() {
    return (long) rows.length() + rejects.length() >= size;
  }

  void clear() {
    rows.clear();
    rejects.clear();
  }
}
