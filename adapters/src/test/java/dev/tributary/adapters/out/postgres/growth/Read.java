package dev.tributary.adapters.out.postgres.growth;

/** Something that a page, a route or a recurring task reads. */
record Read(String name, Runnable statements) {
  @Override
  public String toString() {
    return name;
  }
}
