package dev.tributary.application.activity.externalapi.pinned;

class InMemoryPinnedResponsesTest extends PinnedResponsesContract {
  private final InMemoryPinnedResponses responses = new InMemoryPinnedResponses();

  @Override
  protected PinnedResponses responses() {
    return responses;
  }
}
