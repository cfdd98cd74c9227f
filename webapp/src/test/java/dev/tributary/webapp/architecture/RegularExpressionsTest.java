package dev.tributary.webapp.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds every regular expression of the program long runs: none may take more than time in
 * proportion to the text, and none may overflow the stack.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegularExpressionsTest {
  private static final int LENGTH = 6_000;

  /** How often a character may be read; where each is read for each, the length is exceeded. */
  private static final int READS = 1_000;

  /** What is repeated: a run of one kind of character, or of a short sequence. */
  private static final List<String> RUNS =
      List.of(
          " ",
          "\t",
          "\n",
          "\r\n",
          "a",
          "A",
          "0",
          "1",
          "-",
          "_",
          ".",
          "/",
          ":",
          ",",
          ";",
          "?",
          "&",
          "=",
          "%",
          "%41",
          "@",
          "$",
          "{",
          "{{",
          "[",
          "[0]",
          "(",
          "<",
          "*|",
          "~",
          "\"",
          "'",
          "\\",
          "\u00a0",
          "\u200b",
          "\u00fc",
          "a ",
          " a",
          "a.",
          ".1",
          "a-",
          "a/",
          "/.",
          "a,",
          ", ",
          "1,",
          "0x",
          "ab=",
          "wait=",
          ", wait ",
          "$(vars/@a",
          "\u0001",
          "5.1.");

  /** What stands before and after the run, so that a match begins, and fails late. */
  private static final List<String> STARTS =
      List.of("", "a", "/", "http://a", "/console", "/console/", ",", "$(", "a@", "Parser error");

  private static final List<String> ENDS = List.of("", "\n!");

  /** Methods that begin at each place of a text; the others begin at its start only. */
  private static final Pattern SEARCH =
      Pattern.compile("\\.(?:find|results|replaceAll|replaceFirst|split|asPredicate)\\(");

  /** Literals given to the methods of String that take a regular expression. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\.(replaceAll|replaceFirst|matches|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /** A regular expression, and whether it is searched for within a text. */
  private record Use(Pattern pattern, boolean searched) {}

  static Stream<Arguments> patterns() {
    Map<String, Use> found = new LinkedHashMap<>();
    ProgramClasses.all()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
        .forEach(field -> found.put(field.getFullName(), use(field)));
    sources().forEach(source -> literals(source, found));
    assertThat(found).hasSizeGreaterThan(60);
    return found.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void reads_each_character_a_bounded_number_of_times(String place, Use use) {
    assertThatCode(() -> feed(use)).as(place).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {" +x", "(?:a|A)*", "\\s*\\R\\s*", "[ab]*a[ab]*a!"})
  void an_expression_that_backtracks_or_recurses_is_seen(String expression) {
    assertThat(catchThrowable(() -> feed(new Use(Pattern.compile(expression), true))))
        .isInstanceOfAny(IllegalStateException.class, StackOverflowError.class);
  }

  private static void feed(Use use) {
    for (String run : RUNS) {
      String middle = run.repeat(LENGTH / run.length());
      for (String start : STARTS) {
        for (String end : ENDS) {
          String text = start + middle + end;
          use.pattern().matcher(new CountedText(text)).matches();
          Matcher search = use.pattern().matcher(new CountedText(text));
          boolean more = use.searched();
          while (more) {
            more = search.find();
          }
        }
      }
    }
  }

  /** Throws when it is read too often. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long left;

    CountedText(String text) {
      this.text = text;
      this.left = (long) READS * text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new IllegalStateException(
            "read too often: '%s…'".formatted(text.substring(0, Math.min(40, text.length()))));
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static Use use(JavaField field) {
    String file = field.getOwner().getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    Path source =
        folders()
            .map(folder -> folder.resolve(file))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    String text = text(source);
    boolean whole =
        Pattern.compile( // Compared with a whole text.
                "\\b%s\\s*\\.matcher\\([^;{}]{0,300}?\\)\\s*\\.matches\\(\\)"
                    .formatted(field.getName()))
            .matcher(text)
            .find();
    return new Use(value(field), !whole && SEARCH.matcher(text).find());
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Pattern value(JavaField field) {
    try {
      Field reflected = field.reflect();
      assertThat(reflected.accessFlags().toString()).as(field.getFullName()).contains("STATIC");
      reflected.setAccessible(true);
      return (Pattern) reflected.get(null);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(field.getFullName(), unreadable);
    }
  }

  /** The tests run in the folder of their module. */
  private static Stream<Path> folders() {
    return Stream.of("domain", "application", "adapters", "webapp", "cli")
        .map(module -> Path.of("..", module, "src", "main", "java"));
  }

  private static List<Path> sources() {
    List<Path> sources = new ArrayList<>();
    folders()
        .forEach(
            folder -> {
              try (Stream<Path> files = Files.walk(folder)) {
                files.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
              } catch (IOException missing) {
                throw new UncheckedIOException(missing);
              }
            });
    return sources;
  }

  private static void literals(Path source, Map<String, Use> found) {
    Matcher call = CALL.matcher(text(source));
    while (call.find()) {
      Pattern expression = Pattern.compile(call.group(2).translateEscapes());
      boolean searched = !call.group(1).equals("matches");
      found.put(source.getFileName() + " " + call.group(), new Use(expression, searched));
    }
  }
}
