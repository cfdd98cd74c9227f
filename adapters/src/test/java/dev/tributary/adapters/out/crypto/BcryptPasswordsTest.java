package dev.tributary.adapters.out.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Password;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BcryptPasswordsTest {
  private final BcryptPasswords passwords = new BcryptPasswords(4);
  private final Password password = Password.random(new SecureRandom());

  @Test
  void verifies_a_password_and_refuses_another() {
    String hash = passwords.hash(password);

    assertThat(hash).startsWith("$2a$04$").doesNotContain(password.reveal());
    assertThat(passwords.matches(password.reveal(), hash)).isTrue();
    assertThat(passwords.matches(password.reveal() + "x", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void reads_hashes_of_another_cost() {
    assertThat(passwords.matches(password.reveal(), new BcryptPasswords(5).hash(password)))
        .isTrue();
  }
}
