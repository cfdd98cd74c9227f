package dev.tributary.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What {@link Secrets} promises; each test begins without secrets, in a transaction, with two
 * master keys.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SecretsContract {
  /** The master keys that exist. */
  protected static final String OLD_KEY = "contract-old";

  protected static final String NEW_KEY = "contract-new";

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final SecretOrigins TWO =
      SecretOrigins.of(List.of("https://a.example.com", "https://b.example.com"));

  protected abstract Secrets secrets();

  @Test
  void a_new_secret_is_stored_and_a_known_one_replaced() {
    secrets().lock();
    assertThat(secrets().save(secret("one", OLD_KEY))).isTrue();
    assertThat(secrets().find(new SecretName("one"))).contains(secret("one", OLD_KEY));

    assertThat(secrets().save(secret("one", NEW_KEY))).isFalse();
    assertThat(secrets().find(new SecretName("one"))).contains(secret("one", NEW_KEY));
    assertThat(secrets().find(new SecretName("two"))).isEmpty();
  }

  @Test
  void keeps_where_a_secret_may_be_sent() {
    StoredSecret unbound =
        new StoredSecret(
            new SecretName("two"),
            new EncryptedSecret(OLD_KEY, "text"),
            NOW,
            SecretOrigins.UNBOUND);
    secrets().save(secret("one", OLD_KEY));
    secrets().save(unbound);

    assertThat(secrets().find(new SecretName("one")).orElseThrow().origins()).isEqualTo(TWO);
    assertThat(secrets().find(unbound.name())).contains(unbound);
  }

  @Test
  void lists_secrets_by_name() {
    List.of("c", "a", "b").forEach(name -> secrets().save(secret(name, OLD_KEY)));

    assertThat(names(Optional.empty(), 9)).containsExactly("a", "b", "c");
    assertThat(names(Optional.empty(), 2)).containsExactly("a", "b");
    assertThat(names(Optional.of(new SecretName("b")), 2)).containsExactly("c");
    assertThat(names(Optional.of(new SecretName("c")), 2)).isEmpty();
  }

  @Test
  void finds_those_of_some_names() {
    List.of("c", "a", "b").forEach(name -> secrets().save(secret(name, OLD_KEY)));

    assertThat(
            secrets()
                .named(List.of(new SecretName("c"), new SecretName("none"), new SecretName("a"))))
        .containsExactlyInAnyOrder(secret("a", OLD_KEY), secret("c", OLD_KEY));
    assertThat(secrets().named(List.of())).isEmpty();
  }

  @Test
  void removes_one_secret() {
    secrets().save(secret("one", OLD_KEY));
    secrets().save(secret("two", OLD_KEY));

    secrets().remove(new SecretName("one"));

    assertThat(names(Optional.empty(), 9)).containsExactly("two");
  }

  @Test
  void names_each_master_key_that_a_secret_still_needs_once() {
    secrets().save(secret("one", OLD_KEY));
    secrets().save(secret("two", NEW_KEY));
    secrets().save(secret("three", NEW_KEY));
    assertThat(secrets().keyIds()).containsExactlyInAnyOrder(OLD_KEY, NEW_KEY);

    secrets().save(secret("one", NEW_KEY));
    assertThat(secrets().keyIds()).containsExactly(NEW_KEY);
  }

  private List<String> names(Optional<SecretName> after, int limit) {
    return secrets().list(after, limit).stream().map(secret -> secret.name().value()).toList();
  }

  private static StoredSecret secret(String name, String key) {
    return new StoredSecret(
        new SecretName(name), new EncryptedSecret(key, "text of " + key), NOW, TWO);
  }
}
