package dev.tributary.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelsTest {
  @Test
  void both_languages_have_the_same_keys() throws IOException {
    Properties english = load("texts/cli.properties");
    Properties dutch = load("texts/cli_nl.properties");

    assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.values()).noneMatch(labels -> labels.toString().isBlank());
    assertThat(dutch.values()).noneMatch(labels -> labels.toString().isBlank());
  }

  private static Properties load(String path) throws IOException {
    try (InputStream in = LabelsTest.class.getClassLoader().getResourceAsStream(path)) {
      Properties entries = new Properties();
      entries.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return entries;
    }
  }
}
