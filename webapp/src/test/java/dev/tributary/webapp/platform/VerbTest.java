package dev.tributary.webapp.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerbTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "start",
        "demo",
        "demo --exit",
        "backup file",
        "backup file --with-key",
        "backup --with-key file",
        "restore file"
      })
  void takes(String line) {
    assertThatCode(() -> check(line)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "strat",
        "START",
        "--version",
        "start now",
        "start --port",
        "demo --exti",
        "demo exit",
        "backup",
        "backup one two",
        "backup file --with-keys",
        "restore",
        "restore file --with-key",
        "restore --exit file"
      })
  void refuses(String line) {
    assertThatThrownBy(() -> check(line)).isInstanceOf(PlatformFailed.class);
  }

  private static void check(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    Verb.named(words.getFirst()).requireValid(words.subList(1, words.size()));
  }
}
