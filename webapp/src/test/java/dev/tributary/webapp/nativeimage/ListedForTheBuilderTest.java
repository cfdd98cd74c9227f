package dev.tributary.webapp.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.text.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources and locales that are in a native executable only when the build lists them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListedForTheBuilderTest {
  /** What the framework puts in by itself, and what only the build or a container reads. */
  private static final Pattern BY_THE_FRAMEWORK =
      Pattern.compile(
          "application\\.properties|templates/.*|db/migration/.*|META-INF/.*|messages/.*");

  @Test
  void every_file_that_the_program_reads_is_listed() throws IOException {
    List<Path> files =
        Stream.of("domain", "application", "adapters", "webapp")
            .map(module -> Path.of("..", module, "src", "main", "resources"))
            .filter(Files::isDirectory)
            .flatMap(ListedForTheBuilderTest::filesBelow)
            .filter(file -> !BY_THE_FRAMEWORK.matcher(file.toString()).matches())
            .toList();
    assertThat(files).isNotEmpty().allMatch(ListedForTheBuilderTest::isListed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jakarta.mail.Provider", "jakarta.mail.util.StreamProvider"})
  void the_lists_of_mail_providers_are_listed(String service) {
    assertThat(Path.of("META-INF", "services", service)).matches(ListedForTheBuilderTest::isListed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webapp", "cli"})
  void every_language_with_words_can_be_formatted(String module) throws IOException {
    List<String> locales = locales(module);
    assertThat(locales).contains("en-US", "en-GB", "nl-NL", "nl-BE");
    assertThat(locales).containsAll(Texts.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
  }

  private static List<String> locales(String module) throws IOException {
    Path file = Path.of("..", module, "src", "main", "resources", "application.properties");
    Properties settings = new Properties();
    settings.load(new StringReader(Files.readString(file)));
    return Arrays.asList(settings.getProperty("quarkus.locales", "").split(","));
  }

  private static boolean isListed(Path file) {
    return Arrays.stream(includes().split(","))
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .anyMatch(glob -> glob.matches(file));
  }

  private static String includes() {
    try {
      Matcher found =
          Pattern.compile(
                  "<quarkus\\.native\\.resources\\.includes>\\$\\{postgres\\.archive},(.*?)<")
              .matcher(Files.readString(Path.of("pom.xml")));
      assertThat(found.find()).isTrue();
      return found.group(1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
