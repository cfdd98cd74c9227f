package dev.tributary.application.access.apikey;

class InMemoryApiKeysTest extends ApiKeysContract {
  private final InMemoryApiKeys keys = new InMemoryApiKeys();

  @Override
  protected ApiKeys keys() {
    return keys;
  }
}
