package dev.tributary.webapp.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version is a hash of the content, which is read again where it can change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssetVersionsTest {
  private final Map<String, String> files = new ConcurrentHashMap<>();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_changed_file_has_another_version_unless_files_are_fixed(boolean fixed) {
    AssetVersions versions = versions(fixed);
    files.put("frame.css", "a");
    Optional<String> before = versions.of("frame.css");
    files.put("frame.css", "b");

    assertThat(before).isPresent();
    assertThat(versions.of("frame.css").equals(before)).isEqualTo(fixed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sans-400.woff2", "icons.svg", "a.min.js"})
  void names_hold_letters_digits_dots_and_hyphens(String name) {
    files.put(name, "a");
    assertThat(versions(true).of(name)).isPresent();
  }

  @Test
  void other_names_are_not_looked_for() {
    files.put("../a.css", "a");
    assertThat(versions(true).of("../a.css")).isEmpty();
  }

  private AssetVersions versions(boolean fixed) {
    return new AssetVersions(
        name -> Optional.ofNullable(files.get(name)).map(text -> text.getBytes(UTF_8)), fixed);
  }
}
