package dev.tributary.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyMasterKeysTest {
  private final SettableClock clock = new SettableClock();
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final List<String> known = new ArrayList<>();
  private final VerifyMasterKeys accept =
      new VerifyMasterKeys(new ListedKeys(known), secrets, clock);

  @Test
  void a_new_database_takes_the_newest_key_and_knows_it_again() {
    accept.accept(List.of("new", "old"));
    accept.accept(List.of("new"));

    assertThat(known).containsExactly("new");
  }

  @Test
  void another_key_is_refused_with_both_fingerprints() {
    accept.accept(List.of("ours"));

    assertThatThrownBy(() -> accept.accept(List.of("theirs")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("TRB-170032");
              assertThat(refused.problem().arguments()).containsExactly("ours", "theirs");
            });
    assertThat(known).containsExactly("ours");
  }

  @Test
  void a_key_is_changed_by_putting_the_new_one_first() {
    accept.accept(List.of("old"));
    accept.accept(List.of("new", "old"));

    assertThat(known).containsExactly("new", "old");
    assertThatThrownBy(() -> accept.accept(List.of("old"))).isInstanceOf(Refused.class);
  }

  @Test
  void an_old_key_may_be_removed_when_no_secret_uses_it() {
    accept.accept(List.of("old"));
    secrets.save(encryptedWith("old"));
    accept.accept(List.of("new", "old"));
    assertThatThrownBy(() -> accept.accept(List.of("new"))).isInstanceOf(Refused.class);

    secrets.save(encryptedWith("new"));

    accept.accept(List.of("new"));
    assertThat(known).containsExactly("new", "old");
  }

  private StoredSecret encryptedWith(String key) {
    return new StoredSecret(
        new SecretName("coupon-key"),
        new EncryptedSecret(key, "…"),
        clock.instant(),
        SecretOrigins.UNBOUND);
  }

  private record ListedKeys(List<String> known) implements KeyRegister {
    @Override
    public List<String> lockAndList() {
      return List.copyOf(known);
    }

    @Override
    public void add(String fingerprint, Instant now) {
      known.addFirst(fingerprint);
    }
  }
}
