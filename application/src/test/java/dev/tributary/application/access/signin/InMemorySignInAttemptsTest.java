package dev.tributary.application.access.signin;

class InMemorySignInAttemptsTest extends SignInAttemptsContract {
  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();

  @Override
  protected SignInAttempts attempts() {
    return attempts;
  }
}
