package dev.tributary.webapp.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateLinesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final int LONGEST_LINE = 160;

  @Test
  void lines_of_templates_fit_on_a_screen() throws IOException {
    List<Path> templates;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      templates = files.filter(Files::isRegularFile).toList();
    }
    assertThat(templates).isNotEmpty();
    for (Path template : templates) {
      assertThat(Files.readAllLines(template))
          .as(template.toString())
          .allMatch(line -> line.length() <= LONGEST_LINE);
    }
  }
}
