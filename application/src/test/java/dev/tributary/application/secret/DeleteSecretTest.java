package dev.tributary.application.secret;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeleteSecretTest {
  private static final SecretName KEY = new SecretName("coupon-key");

  private final SettableClock clock = new SettableClock();
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final List<String> workflows = new ArrayList<>();
  private final SecretUsers users =
      new SecretUsers(List.of(name -> workflows, name -> List.copyOf(workflows)));
  private final DeleteSecret delete = new DeleteSecret(secrets, users, trail.changes(clock));
  private final ListSecrets list = new ListSecrets(secrets, users);

  @Test
  void a_secret_without_users_is_deleted_and_recorded() {
    secrets.save(secret(KEY));

    delete.delete(KEY);

    assertThat(secrets.find(KEY)).isEmpty();
    assertThat(trail.last().action()).isEqualTo("deleted");
    assertThat(trail.last().objectName()).isEqualTo("coupon-key");
  }

  @Test
  void a_secret_in_use_stays_and_the_refusal_names_its_users_once_each() {
    secrets.save(secret(KEY));
    workflows.addAll(List.of("winback", "birthday"));

    assertThatThrownBy(() -> delete.delete(KEY))
        .satisfies(conflict(SecretErrorCode.IN_USE))
        .isInstanceOfSatisfying(
            Conflict.class,
            inUse ->
                assertThat(inUse.problem().arguments())
                    .containsExactly("coupon-key", "birthday, winback"));
    assertThat(list.one(KEY).users()).containsExactly("birthday", "winback");
    assertThat(trail.entries()).isEmpty();
  }

  @Test
  void an_unknown_secret_is_neither_deleted_nor_shown() {
    assertThatThrownBy(() -> delete.delete(KEY)).satisfies(notFound(SecretErrorCode.UNKNOWN));
    assertThatThrownBy(() -> list.one(KEY)).satisfies(notFound(SecretErrorCode.UNKNOWN));
  }

  @Test
  void secrets_are_listed_by_name_in_pages_without_their_values() {
    List.of("c", "a", "b").forEach(name -> secrets.save(secret(new SecretName(name))));

    assertThat(list.list(Optional.empty(), 2))
        .extracting(known -> known.name().value())
        .containsExactly("a", "b");
    assertThat(list.list(Optional.of(new SecretName("b")), 2))
        .extracting(known -> known.name().value())
        .containsExactly("c");
    assertThat(list.list(Optional.empty(), 9).toString()).doesNotContain("ciphertext");
  }

  private StoredSecret secret(SecretName name) {
    return new StoredSecret(
        name, new EncryptedSecret("key", "ciphertext"), clock.instant(), SecretOrigins.UNBOUND);
  }
}
