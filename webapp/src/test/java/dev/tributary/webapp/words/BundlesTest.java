package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tributary.adapters.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every word is there in every language, and every key that is used has words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundlesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern RUN = Pattern.compile("\\b[Rr]uns?\\b");
  private static final Pattern TEMPLATE_KEY = Pattern.compile("\\bt:([A-Za-z][\\w-]*)");
  private static final Pattern LITERAL_KEY =
      Pattern.compile("\"([a-z][a-z-]*)\\.([A-Za-z][\\w.]*)\"");
  private static final Set<String> FUNCTIONS = Set.of("message", "remedy", "text");
  private final List<Bundle> bundles;

  BundlesTest() throws IOException {
    bundles = Bundle.all();
  }

  @Test
  void each_bundle_has_one_home() {
    assertThat(bundles).extracting(Bundle::name).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void each_language_has_the_same_entries() {
    assertThat(bundles)
        .allSatisfy(
            bundle ->
                assertThat(bundle.in("nl").keySet())
                    .as(bundle.name())
                    .containsExactlyInAnyOrderElementsOf(bundle.in("en").keySet()));
  }

  @Test
  void each_entry_is_a_pattern() {
    assertThat(bundles)
        .allSatisfy(
            bundle ->
                Texts.LANGUAGES.forEach(
                    language ->
                        bundle
                            .in(language.getLanguage())
                            .forEach((entry, pattern) -> assertPattern(entry, pattern, language))));
  }

  @Test
  void each_language_takes_the_same_arguments() {
    assertThat(bundles)
        .allSatisfy(
            bundle ->
                bundle
                    .in("en")
                    .forEach(
                        (entry, pattern) ->
                            assertThat(arguments(bundle.in("nl").getOrDefault(entry, "")))
                                .as(bundle.name() + "." + entry)
                                .isEqualTo(arguments(pattern))));
  }

  /** "Uitvoering" is left for what the forms call execution. */
  @Test
  void a_run_is_called_a_run_in_dutch_everywhere() {
    assertThat(bundles)
        .allSatisfy(
            bundle ->
                bundle
                    .in("en")
                    .forEach(
                        (entry, english) -> {
                          if (RUN.matcher(english).find()) {
                            assertThat(bundle.in("nl").getOrDefault(entry, ""))
                                .as(bundle.name() + "." + entry)
                                .doesNotContainIgnoringCase("uitvoering");
                          }
                        }));
  }

  @Test
  void every_key_of_a_template_has_words() throws IOException {
    List<String> keys =
        SourceText.find(Path.of("src", "main", "resources", "templates"), TEMPLATE_KEY).stream()
            .map(match -> match.group(1))
            .filter(Predicate.not(FUNCTIONS::contains))
            .toList();
    assertThat(keys).isNotEmpty();
    assertThat(keys.stream().flatMap(this::missing)).isEmpty();
  }

  @Test
  void every_key_in_the_code_has_words() throws IOException {
    Set<String> names = bundles.stream().map(Bundle::name).collect(Collectors.toSet());
    List<MatchResult> keys = new ArrayList<>();
    for (String module : List.of("domain", "application", "adapters", "webapp")) {
      keys.addAll(SourceText.find(Path.of("..", module, "src", "main", "java"), LITERAL_KEY));
    }
    keys.removeIf(key -> !names.contains(key.group(1)) || key.group(2).matches(".*[_.]"));
    assertThat(keys).isNotEmpty();
    assertThat(keys.stream().flatMap(key -> Bundle.missing(bundles, key.group(1), key.group(2))))
        .isEmpty();
  }

  private Stream<String> missing(String templateKey) {
    String[] parts = templateKey.split("_", 2);
    return Bundle.missing(bundles, parts[0], parts.length == 2 ? parts[1] : "");
  }

  private static void assertPattern(String entry, String pattern, Locale language) {
    assertThatCode(() -> new MessageFormat(pattern, language)).as(entry).doesNotThrowAnyException();
    assertThat(unquoted(pattern)).as("a lone quote in " + entry).doesNotContain("'");
    assertThat(formattedAgain(new MessageFormat(pattern, language)))
        .as("a quote that is lost in a choice of " + entry)
        .noneMatch(choice -> unquoted(choice).contains("'"));
  }

  /** The choices with an argument, which are patterns themselves: a quote is written four times. */
  private static Stream<String> formattedAgain(MessageFormat pattern) {
    return Stream.of(pattern.getFormats())
        .flatMap(format -> format instanceof ChoiceFormat choice ? Stream.of(choice) : Stream.of())
        .flatMap(choice -> Stream.of(choice.getFormats()))
        .map(Object::toString)
        .filter(choice -> choice.contains("{"));
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(unquoted(pattern))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** The pattern without doubled quotes and without braces that are meant as such. */
  private static String unquoted(String pattern) {
    return pattern.replace("''", "").replaceAll("'[{}][^']*'", "");
  }
}
