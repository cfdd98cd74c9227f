package dev.tributary.application.limit;

class InMemoryRateLimitsTest extends RateLimitsContract {
  private final InMemoryRateLimits.Store store = new InMemoryRateLimits.Store(() -> 0);

  @Override
  protected RateLimits of(String node) {
    return new InMemoryRateLimits(node, store);
  }

  @Override
  protected void dies(String node) {
    store.dies(node);
  }
}
