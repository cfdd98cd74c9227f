package dev.tributary.application.access;

class InMemoryApiKeysTest extends ApiKeysContract {
  private final InMemoryApiKeys keys = new InMemoryApiKeys();

  @Override
  protected ApiKeys keys() {
    return keys;
  }
}
