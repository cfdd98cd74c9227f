package dev.tributary.application.notification;

import static dev.tributary.application.account.Accounts.account;
import static dev.tributary.application.account.Accounts.bearer;
import static dev.tributary.application.account.Accounts.secret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.apikey.InMemoryApiKeys;
import dev.tributary.application.account.CredentialConfig;
import dev.tributary.application.account.CredentialWarnings;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.account.MisboundSecrets;
import dev.tributary.application.account.ReadCredentials;
import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.InMemoryTokenStore;
import dev.tributary.application.account.token.TokenStore;
import dev.tributary.application.account.transport.AccountCertificates;
import dev.tributary.application.notification.watch.EndingKeys;
import dev.tributary.application.notification.watch.WatchConfig;
import dev.tributary.application.notification.watch.WatchCredentials;
import dev.tributary.application.secret.InMemorySecrets;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.Token;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** It is 24 November 2026; warnings begin 30 days before an end, those of API keys 14 days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchCredentialsTest {
  /** Ends on 11 December 2026. */
  private static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIBSzCB8qADAgECAgkA++wUtDF+LXAwCgYIKoZIzj0EAwIwGjEYMBYGA1UEAxMP
      YXBpLmV4YW1wbGUuY29tMB4XDTI2MTEwMTAwMDAwMFoXDTI2MTIxMTAwMDAwMFow
      GjEYMBYGA1UEAxMPYXBpLmV4YW1wbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0D
      AQcDQgAEDXFi40war3YdbhsFmTD2q2XQ0uHbMmIrxqAf4A5e1TOXpXdtSR+6jYIO
      yfE8vIHCGVLxUkGgbduDA7hWZYNhiqMhMB8wHQYDVR0OBBYEFFZIBBK+hkeSWKxG
      cHvCKJIZcTb2MAoGCCqGSM49BAMCA0gAMEUCIDyfZdIf6JnLunLuAg4dCnxMESn3
      MDQuOUlV36WYrbXIAiEA+pLRAoikNrXJYQaKpaheCP4+OErHPgSFJN1QndwnbdY=
      -----END CERTIFICATE-----
      """;

  private static final Duration BEFORE = Duration.ofDays(30);
  private static final Duration BEFORE_KEYS = Duration.ofDays(14);

  private final SettableClock clock = new SettableClock();
  private final Map<String, Secret> secrets = new HashMap<>();
  private final InMemorySecrets stored = new InMemorySecrets();
  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final TokenStore tokens = new InMemoryTokenStore(clock);
  private final InMemoryApiKeys keys = new InMemoryApiKeys();
  private final InMemoryNotifications notifications = new InMemoryNotifications();
  private final WatchCredentials watch =
      new WatchCredentials(
          new ShowAccounts(
              accounts,
              _ -> List.of(),
              new AccountCertificates((_, _) -> Optional.empty(), BEFORE, clock)),
          new CredentialWarnings(
              new ReadCredentials(
                  new AccountSecrets((name, _) -> Optional.ofNullable(secrets.get(name.value()))),
                  (payload, _) -> Optional.of(payload.replaceAll("\\D", ""))),
              tokens,
              new MisboundSecrets(stored),
              new CredentialConfig(BEFORE),
              clock),
          new EndingKeys(keys, new WatchConfig(Duration.ofMinutes(5), 0, BEFORE_KEYS)),
          notifications,
          clock);

  @Test
  void credentials_that_last_are_nothing_to_notify() {
    secrets.put("token", token(clock.instant().plus(BEFORE)));
    accounts.add(bearer("coupons"), clock.instant());
    key(1, Optional.of(clock.instant().plus(BEFORE_KEYS)));
    key(2, Optional.empty());

    watch.watch();

    assertThat(notifications.happened()).isEmpty();
  }

  @Test
  void a_token_is_notified_before_its_end_and_again_when_it_has_ended() {
    secrets.put("token", token(clock.instant().plus(Duration.ofDays(3))));
    accounts.add(bearer("coupons"), clock.instant());

    watch.watch();
    watch.watch();

    Notification ends = only();
    assertThat(ends.type()).isEqualTo(EventType.CREDENTIAL_ENDS);
    assertThat(ends.subject()).isEqualTo(Subject.INSTALLATION);
    assertThat(ends.at()).isEqualTo(clock.instant());
    assertThat(ends.text()).isEqualTo(Message.of("notification.credentialEnds", "coupons"));
    assertThat(ends.reasons())
        .containsExactly(AccountErrorCode.CREDENTIAL_ENDS.with("token", "2026-11-27"));

    clock.move(Duration.ofDays(4));
    watch.watch();

    assertThat(different()).hasSize(2);
    assertThat(notifications.happened().getLast().reasons())
        .containsExactly(AccountErrorCode.CREDENTIAL_ENDED.with("token", "2026-11-27"));
  }

  @Test
  void a_token_that_replaces_one_that_ends_is_notified_before_its_own_end() {
    secrets.put("token", token(clock.instant().plus(Duration.ofDays(3))));
    accounts.add(bearer("coupons"), clock.instant());
    watch.watch();

    secrets.put("token", token(clock.instant().plus(Duration.ofDays(90))));
    watch.watch();
    assertThat(different()).hasSize(1);
    clock.move(Duration.ofDays(80));
    watch.watch();

    assertThat(different()).hasSize(2);
  }

  @Test
  void a_certificate_is_notified_with_its_day() {
    accounts.add(trusting(CERTIFICATE), clock.instant());

    watch.watch();
    clock.move(Duration.ofDays(1));
    watch.watch();

    assertThat(only().text()).isEqualTo(Message.of("notification.credentialEnds", "partner"));
    assertThat(only().reasons())
        .containsExactly(Message.of("notification.certificateEnds", "2026-12-11"));
  }

  @Test
  void who_has_to_sign_in_again_is_notified_once_until_it_happens_again() {
    ExternalAccount person =
        account("person", new RefreshToken(TokenService.DEFAULT, secret("token")));
    accounts.add(person, clock.instant());
    refuse(person);
    watch.watch();
    refuse(person);
    watch.watch();

    assertThat(only().reasons()).containsExactly(AccountErrorCode.SIGN_IN_AGAIN.with());
  }

  @Test
  void a_secret_that_is_bound_elsewhere_is_notified_by_its_name_only_and_again_when_set_anew() {
    accounts.add(bearer("coupons"), clock.instant());
    bindElsewhere();
    watch.watch();
    clock.move(Duration.ofDays(1));
    watch.watch();

    assertThat(only().text()).isEqualTo(Message.of("notification.credentialEnds", "coupons"));
    assertThat(only().reasons())
        .containsExactly(Message.of("notification.secretElsewhere", "token"));

    bindElsewhere();
    watch.watch();
    assertThat(different()).hasSize(2);
  }

  private void bindElsewhere() {
    stored.save(
        new StoredSecret(
            new SecretName("token"),
            new EncryptedSecret("key", "text"),
            clock.instant(),
            SecretOrigins.of(List.of("https://other.example.com"))));
  }

  @Test
  void an_api_key_is_notified_with_its_name_and_day_while_it_can_be_used() {
    key(1, Optional.of(clock.instant().plus(Duration.ofDays(13))));
    keys.save(key(2, Optional.of(clock.instant().plusSeconds(60))).revoked(clock.instant()));
    key(3, Optional.of(clock.instant()));

    watch.watch();
    watch.watch();

    assertThat(only().type()).isEqualTo(EventType.CREDENTIAL_ENDS);
    assertThat(only().text()).isEqualTo(Message.of("notification.keyEnds", "export 1"));
    assertThat(only().reasons()).containsExactly(Message.of("notification.endsOn", "2026-12-07"));
  }

  @Test
  void all_accounts_and_keys_are_looked_at_however_many_they_are() {
    secrets.put("token", token(clock.instant().plus(Duration.ofDays(3))));
    for (int i = 0; i < 205; i++) {
      accounts.add(bearer("account-%03d".formatted(i)), clock.instant());
      key(i, Optional.of(clock.instant().plus(Duration.ofDays(3))));
    }

    watch.watch();

    assertThat(different()).hasSize(2 * 205);
  }

  /** The only one, however often it was recorded. */
  private Notification only() {
    assertThat(different()).hasSize(1);
    return notifications.happened().getFirst();
  }

  /** The keys by which each is stored once. */
  private List<String> different() {
    return notifications.happened().stream()
        .map(one -> one.once().orElseThrow())
        .distinct()
        .toList();
  }

  private ApiKey key(int number, Optional<Instant> end) {
    ApiKey key =
        ApiKey.of(
            new ApiKeyId(new UUID(0, number)),
            "export " + number,
            new Token("trb_0123456789abcdef"),
            Role.OPERATOR,
            "boss",
            clock.instant(),
            end);
    keys.add(key, "hash " + number);
    return key;
  }

  private void refuse(ExternalAccount account) {
    long seen = tokens.find(account.name()).generation();
    tokens.fail(
        tokens.lease(account.name(), seen, Duration.ofSeconds(5)).orElseThrow(),
        Optional.of("HTTP - 400 invalid_grant"));
  }

  private static ExternalAccount trusting(String authorities) {
    ExternalAccount plain = bearer("partner");
    return new ExternalAccount(
        plain.name(),
        plain.label(),
        true,
        plain.origins(),
        "",
        plain.authentication(),
        new TransportSettings(
            new ClientCertificate.None(),
            authorities,
            ProxySettings.NONE,
            TlsVersion.TLS_1_2,
            HttpProtocol.HTTP_1_1),
        AccountLimits.NONE,
        0,
        false);
  }

  private static Secret token(Instant expiry) {
    String payload = "{\"exp\":%d}".formatted(expiry.getEpochSecond());
    return new Secret(
        "eyJhbGciOiJub25lIn0."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
            + ".s");
  }
}
