package dev.tributary.application.resource;

class InMemoryResourcesTest extends ResourcesContract {
  private final InMemoryResources resources = new InMemoryResources();

  @Override
  protected Resources resources() {
    return resources;
  }
}
