package dev.tributary.application.account;

import static dev.tributary.application.account.Accounts.secret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.account.CredentialWarnings.Occurring;
import dev.tributary.application.account.token.AccessToken;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.InMemoryTokenStore;
import dev.tributary.application.account.token.TokenStore;
import dev.tributary.application.secret.InMemorySecrets;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.account.transport.ClientCertificate.Pem;
import dev.tributary.domain.account.transport.TransportSettings;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialWarningsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final RefreshToken PERSON =
      new RefreshToken(TokenService.DEFAULT, secret("token"));

  private final Map<String, Secret> secrets = new HashMap<>();
  private final InMemorySecrets stored = new InMemorySecrets();
  private final TokenStore tokens = new InMemoryTokenStore(() -> NOW);
  private final CredentialWarnings warnings =
      new CredentialWarnings(
          new ReadCredentials(
              new AccountSecrets((name, _) -> Optional.ofNullable(secrets.get(name.value()))),
              (payload, _) -> Optional.of(payload.replaceAll("\\D", ""))),
          tokens,
          new MisboundSecrets(stored),
          new CredentialConfig(Duration.ofDays(30)),
          () -> NOW);

  @Test
  void a_token_warns_thirty_days_before_its_end_and_after_it() {
    assertThat(ending(Duration.ofDays(31))).isEmpty();
    assertThat(ending(Duration.ofDays(29))).containsExactly("TRB-151023 [token, 2026-12-28]");
    assertThat(ending(Duration.ofMinutes(-1))).containsExactly("TRB-151024 [token, 2026-11-29]");
  }

  @Test
  void an_api_key_may_be_such_a_token_and_another_one_does_not_warn() {
    ApiKey key = new ApiKey(ApiKeyPlace.QUERY, "key", "", secret("token"));
    secrets.put("token", token(NOW));
    assertThat(lines(key)).containsExactly("TRB-151024 [token, 2026-11-29]");
    secrets.put("token", new Secret("hunter2"));
    assertThat(lines(key)).isEmpty();
  }

  @Test
  void a_missing_secret_is_no_matter_of_warnings() {
    assertThat(lines(new Bearer(secret("token")))).isEmpty();
    assertThat(lines(new Bearer(Optional.empty()))).isEmpty();
  }

  @Test
  void a_certificate_that_may_not_be_sent_to_the_server_of_tokens_warns() {
    ExternalAccount account = certified("https://login.example.com/token");
    String api = Accounts.API;
    bind("certificate", SecretOrigins.of(List.of(api, "https://login.example.com")), NOW);
    bind("key", SecretOrigins.of(List.of(api)), NOW);

    assertThat(warnings.of(account))
        .extracting(warning -> warning.name() + " " + warning.arguments())
        .containsExactly("TRB-170056 [key, https://login.example.com:443, " + api + "]");
    bind("key", SecretOrigins.UNBOUND, NOW);
    assertThat(warnings.of(account)).isEmpty();
  }

  @Test
  void a_secret_that_is_bound_elsewhere_again_is_another_occurrence_without_an_origin() {
    ExternalAccount account = certified("https://login.example.com/token");
    bind("key", SecretOrigins.of(List.of(Accounts.API)), NOW);
    Occurring first = only(account);
    assertThat(only(account)).as("it lasts").isEqualTo(first);
    assertThat(first.notice()).isEqualTo(Message.of("notification.secretElsewhere", "key"));

    bind("key", SecretOrigins.UNBOUND, NOW.plusSeconds(1));
    bind("key", SecretOrigins.of(List.of(Accounts.API)), NOW.plusSeconds(2));

    assertThat(only(account).message()).isEqualTo(first.message());
    assertThat(only(account).occurrence()).isNotEqualTo(first.occurrence());
  }

  @Test
  void a_certificate_and_a_key_that_no_call_could_use_warn_as_soon_as_they_are_set() {
    ExternalAccount account = certified("https://login.example.com/token");
    assertThat(lines(account)).as("a missing secret").isEmpty();

    secrets.put("certificate", new Secret("-----BEGIN hunter2"));
    secrets.put("key", new Secret("hunter2"));
    assertThat(lines(account)).containsExactly("TRB-151026 [certificate]", "TRB-151027 [key]");
  }

  private Occurring only(ExternalAccount account) {
    List<Occurring> occurring =
        warnings.occurring(List.of(account)).getOrDefault(account.name(), List.of());
    assertThat(occurring).hasSize(1);
    return occurring.getFirst();
  }

  private void bind(String name, SecretOrigins origins, Instant at) {
    stored.save(
        new StoredSecret(new SecretName(name), new EncryptedSecret("key", "text"), at, origins));
  }

  @Test
  void a_refused_refresh_token_asks_a_person_to_sign_in_again() {
    fail(PERSON, "HTTP - 400 invalid_grant");
    assertThat(lines(PERSON)).containsExactly("TRB-151025 []");
  }

  @Test
  void who_signed_in_meanwhile_is_asked_anew() {
    fail(PERSON, "HTTP - 400 invalid_grant");
    String first = occurrence();
    fail(PERSON, "HTTP - 400 invalid_grant");
    assertThat(occurrence()).as("it lasts").isEqualTo(first);

    TokenStore.Lease lease = lease(Accounts.account("warned", PERSON));
    tokens.keep(lease, "", new AccessToken(new Secret("new"), Optional.empty()), Optional.empty());
    fail(PERSON, "HTTP - 400 invalid_grant");

    assertThat(occurrence()).isNotEqualTo(first);
  }

  @Test
  void another_failure_does_not() {
    fail(PERSON, "HTTP - 503");
    assertThat(lines(PERSON)).isEmpty();
    ClientCredentials client = new ClientCredentials(TokenService.DEFAULT);
    fail(client, "HTTP - 400 invalid_grant");
    assertThat(lines(client)).isEmpty();
  }

  private static ExternalAccount certified(String tokenUrl) {
    TransportSettings defaults = TransportSettings.DEFAULT;
    ExternalAccount open =
        Accounts.account(
            "warned",
            new ClientCredentials(
                new TokenService(tokenUrl, TokenClient.DEFAULT, "", "", List.of())));
    return new ExternalAccount(
        open.name(),
        open.label(),
        true,
        open.origins(),
        "",
        open.authentication(),
        new TransportSettings(
            new Pem(secret("certificate"), secret("key")),
            "",
            defaults.proxy(),
            defaults.minimumTls(),
            defaults.protocol()),
        open.limits(),
        0,
        false);
  }

  private List<String> ending(Duration in) {
    secrets.put("token", token(NOW.plus(in)));
    return lines(new Bearer(secret("token")));
  }

  private void fail(Authentication authentication, String reason) {
    ExternalAccount account = Accounts.account("warned", authentication);
    tokens.fail(lease(account), Optional.of(reason));
  }

  private TokenStore.Lease lease(ExternalAccount account) {
    long seen = tokens.find(account.name()).generation();
    return tokens.lease(account.name(), seen, Duration.ofSeconds(5)).orElseThrow();
  }

  private String occurrence() {
    return only(Accounts.account("warned", PERSON)).occurrence();
  }

  private List<String> lines(Authentication authentication) {
    return lines(Accounts.account("warned", authentication));
  }

  private List<String> lines(ExternalAccount account) {
    return warnings.of(account).stream()
        .map(warning -> warning.name() + " " + warning.arguments())
        .toList();
  }

  private static Secret token(Instant expiry) {
    String payload = "{\"exp\":%d}".formatted(expiry.getEpochSecond());
    return new Secret(
        "eyJhbGciOiJub25lIn0."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
            + ".s");
  }
}
