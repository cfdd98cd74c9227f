package dev.tributary.adapters.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.json.JacksonBodyValues;
import dev.tributary.application.account.Accounts;
import dev.tributary.application.account.CredentialConfig;
import dev.tributary.application.account.CredentialWarnings;
import dev.tributary.application.account.MisboundSecrets;
import dev.tributary.application.account.ReadCredentials;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.InMemoryTokenStore;
import dev.tributary.application.secret.InMemorySecrets;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expiry of a token as the JSON parser finds it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenExpiryTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_770_000_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"exp\":1760000000}",
        "{\"sub\":\"\\\"exp\\\":1790000000\",\"exp\":1.76e9}",
        "{\"act\":{\"exp\":1790000000},\"aud\":[\"exp\"], \"exp\" : 1760000000.5 }"
      })
  void the_expiry_of_the_token_itself_counts(String payload) {
    assertThat(warnings(payload)).containsExactly("TRB-151024 [token, 2025-10-09]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"act\":{\"exp\":1760000000}}",
        "[{\"exp\":1760000000}]",
        "{\"exp\":null}",
        "{\"exp\":{\"at\":1}}",
        "{\"exp\":1760000000999}",
        "no JSON"
      })
  void without_one_nothing_is_known(String payload) {
    assertThat(warnings(payload)).isEmpty();
  }

  private static List<String> warnings(String payload) {
    String encoded =
        Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8));
    Secret token = new Secret("eyJhbGciOiJub25lIn0." + encoded + ".s");
    return new CredentialWarnings(
            new ReadCredentials(
                new AccountSecrets((_, _) -> Optional.of(token)), new JacksonBodyValues()),
            new InMemoryTokenStore(() -> NOW),
            new MisboundSecrets(new InMemorySecrets()),
            new CredentialConfig(Duration.ofDays(30)),
            () -> NOW)
        .of(Accounts.account("warned", new Bearer(Optional.of(new SecretName("token"))))).stream()
            .map(warning -> warning.name() + " " + warning.arguments())
            .toList();
  }
}
