package dev.tributary.application.access;

import dev.tributary.domain.access.UserName;

class InMemorySessionsTest extends SessionsContract {
  private final InMemorySessions sessions = new InMemorySessions();

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected void addUser(UserName name) {
    // Sessions in memory accept any user.
  }
}
