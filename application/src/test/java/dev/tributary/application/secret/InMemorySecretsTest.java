package dev.tributary.application.secret;

class InMemorySecretsTest extends SecretsContract {
  private final InMemorySecrets secrets = new InMemorySecrets();

  @Override
  protected Secrets secrets() {
    return secrets;
  }
}
