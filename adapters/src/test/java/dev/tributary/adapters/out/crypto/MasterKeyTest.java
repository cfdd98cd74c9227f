package dev.tributary.adapters.out.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeyTest {
  @TempDir Path home = Path.of("");

  @Test
  void the_file_is_made_once_and_only_its_owner_reads_it() throws IOException {
    MasterKeyFile file = new MasterKeyFile(home.resolve("master.key"));

    MasterKeys made = file.readOrCreate();

    assertThat(file.readOrCreate().fingerprints()).isEqualTo(made.fingerprints()).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_new_key_goes_into_the_first_line() throws IOException {
    MasterKeyFile file = new MasterKeyFile(home.resolve("master.key"));
    MasterKeys before = file.readOrCreate();
    MasterKey young = MasterKey.random(new SecureRandom());
    Files.writeString(file.path(), young.reveal() + "\n\n" + Files.readString(file.path()));

    MasterKeys after = file.readOrCreate();

    assertThat(after.newest().fingerprint()).isEqualTo(young.fingerprint());
    assertThat(after.find(before.newest().fingerprint())).isPresent();
  }

  @Test
  void a_file_that_cannot_be_made_is_named() {
    MasterKeyFile file = new MasterKeyFile(home.resolve("missing/master.key"));

    assertThatThrownBy(file::readOrCreate)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("TRB-170033");
              assertThat(refused.problem().arguments()).containsExactly(file.path().toString());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
  void another_form_is_refused_without_showing_it(String text) {
    assertThatThrownBy(() -> MasterKey.parse(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("TRB-170031");
              assertThat(refused.problem().arguments()).containsExactly(32);
              assertThat(refused.getCause()).isNull();
            });
  }

  @Test
  void no_key_at_all_is_refused() {
    assertThatThrownBy(() -> MasterKeys.parse(List.of())).hasMessageContaining("TRB-170030");
  }

  @Test
  void each_purpose_has_a_key_of_its_own() {
    MasterKey key = MasterKey.random(new SecureRandom());

    assertThat(key.derive("secret", 32, "AES").getEncoded())
        .isEqualTo(key.derive("secret", 32, "AES").getEncoded())
        .isNotEqualTo(key.derive("session", 32, "AES").getEncoded());
    assertThat(key.toString()).contains(key.fingerprint()).doesNotContain(key.reveal());
  }

  @Test
  void the_derivation_stays_what_it_is() {
    MasterKey zeros = MasterKey.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    // Stored ciphertexts and fingerprints depend on it.
    assertThat(zeros.fingerprint()).isEqualTo("0173ded202ea4fb1");
  }

  @Test
  void sessions_and_forms_have_different_hashes() {
    HmacTokenHasher hasher =
        new HmacTokenHasher(new MasterKeys(List.of(MasterKey.random(new SecureRandom()))));

    assertThat(hasher.sessionHash("x")).isEqualTo(hasher.sessionHash("x")).hasSize(64);
    assertThat(hasher.sessionHash("x")).isNotEqualTo(hasher.formToken("x"));
  }
}
