package dev.tributary.application.account;

class InMemoryExternalAccountsTest extends ExternalAccountsContract {
  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();

  @Override
  protected ExternalAccounts accounts() {
    return accounts;
  }
}
