package dev.tributary.application.exchange.chain.cache;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.application.exchange.Call;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The accounts of kept responses. Another version of an account may be another customer of the API,
 * so that a response belongs to one version. Attempts are signed in with what {@link
 * ExternalAccounts#recent} gives: the version is the same before and after the sign-in only if it
 * is that of the sign-in.
 */
@ApplicationScoped
public class KeptAccounts {
  private static final String NONE = "";

  private final ExternalAccounts accounts;

  public KeptAccounts(ExternalAccounts accounts) {
    this.accounts = accounts;
  }

  /** Name and version of the call's account; empty for one that no call may use. */
  public Optional<String> of(Call call) {
    return call.account().isEmpty()
        ? Optional.of(NONE)
        : accounts
            .recent(call.account().get())
            .filter(stored -> stored.account().enabled())
            .map(KeptAccounts::identity);
  }

  private static String identity(StoredAccount stored) {
    return "%s %d %s"
        .formatted(stored.account().name().value(), stored.version(), stored.updatedAt());
  }
}
