package dev.tributary.application.account;

import static dev.tributary.application.account.Accounts.account;
import static dev.tributary.application.account.Accounts.bearer;
import static dev.tributary.application.account.Accounts.secret;
import static dev.tributary.application.problem.ThrownProblems.conflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenParameterPlace;
import dev.tributary.domain.account.token.TokenService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link ExternalAccounts} promises; each test begins without accounts, in a transaction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ExternalAccountsContract {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  protected abstract ExternalAccounts accounts();

  static Stream<Authentication> authentications() {
    return Stream.of(
        new None(),
        new Basic("seed", Optional.empty(), secret("password")),
        new Basic("", secret("user"), Optional.empty()),
        new Bearer(secret("token")),
        new ApiKey(ApiKeyPlace.HEADER, "Authorization", "Token ", secret("key")),
        new ApiKey(ApiKeyPlace.QUERY, "key", "", secret("key")),
        new ApiKey(ApiKeyPlace.COOKIE, "sid", "", secret("key")),
        new ClientCredentials(service(ClientAuthentication.BASIC)),
        new RefreshToken(service(ClientAuthentication.NONE), secret("first")));
  }

  private static TokenService service(ClientAuthentication how) {
    return new TokenService(
        "https://login.example.com/token",
        TokenClient.of("c1", how, secret("client")),
        "read write",
        "api",
        List.of(
            new TokenParameter("a", " b", Optional.empty(), TokenParameterPlace.BODY),
            new TokenParameter("X-Tenant", "", secret("tenant"), TokenParameterPlace.HEADER)));
  }

  @ParameterizedTest
  @MethodSource("authentications")
  void an_account_comes_back_as_it_was_stored(Authentication authentication) {
    ExternalAccount account = account("coupons", authentication);
    accounts().add(account, NOW);

    assertThat(accounts().stored(account.name())).contains(new StoredAccount(account, 1, NOW));
    assertThat(accounts().find(account.name())).contains(account);
    assertThat(accounts().stored(new AccountName("other"))).isEmpty();
  }

  @Test
  void a_name_that_exists_is_not_added_again() {
    accounts().add(bearer("coupons"), NOW);

    assertThatThrownBy(() -> accounts().add(account("coupons", new None()), LATER))
        .satisfies(conflict(AccountErrorCode.NAME_TAKEN));
  }

  @Test
  void an_account_is_replaced_and_removed_at_the_version_that_was_seen_only() {
    ExternalAccount account = bearer("coupons");
    accounts().add(account, NOW);
    assertThatThrownBy(() -> accounts().replace(account.enabled(false), 7, LATER))
        .satisfies(conflict(AccountErrorCode.CHANGED_MEANWHILE));

    accounts().replace(account.enabled(false), 1, LATER);
    assertThat(accounts().find(account.name())).contains(account.enabled(false));
    assertThat(accounts().stored(account.name()))
        .contains(new StoredAccount(account.enabled(false), 2, LATER));
    assertThatThrownBy(() -> accounts().remove(account.name(), 1))
        .satisfies(conflict(AccountErrorCode.CHANGED_MEANWHILE));

    accounts().remove(account.name(), 2);
    assertThat(accounts().find(account.name())).isEmpty();
    assertThatThrownBy(() -> accounts().remove(account.name(), 2))
        .satisfies(conflict(AccountErrorCode.CHANGED_MEANWHILE));
  }

  @Test
  void lists_accounts_by_name() {
    List.of("c", "a", "b").forEach(name -> accounts().add(bearer(name), NOW));

    assertThat(names(Optional.empty(), 9)).containsExactly("a", "b", "c");
    assertThat(names(Optional.empty(), 2)).containsExactly("a", "b");
    assertThat(names(Optional.of(new AccountName("b")), 2)).containsExactly("c");
    assertThat(names(Optional.of(new AccountName("c")), 2)).isEmpty();
  }

  private List<String> names(Optional<AccountName> after, int limit) {
    return accounts().list(after, limit).stream()
        .map(stored -> stored.account().name().value())
        .toList();
  }
}
