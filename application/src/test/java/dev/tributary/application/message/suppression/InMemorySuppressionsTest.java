package dev.tributary.application.message.suppression;

class InMemorySuppressionsTest extends SuppressionsContract {
  private final InMemorySuppressions suppressions = new InMemorySuppressions();

  @Override
  protected Suppressions suppressions() {
    return suppressions;
  }
}
