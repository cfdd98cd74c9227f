package dev.tributary.adapters.out.postgres.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.expression.Function;
import dev.tributary.domain.expression.Function.Category;
import dev.tributary.domain.expression.Functions;
import dev.tributary.domain.expression.NullRule;
import dev.tributary.domain.expression.syntax.Operator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Writes docs/expressions.md from what the language really has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpressionReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "expressions.md");

  /** Expressions and what they give. */
  private static final List<String> EXAMPLES = examples();

  private static List<String> examples() {
    try (InputStream in = ExpressionReferenceTest.class.getResourceAsStream("functions.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_function_has_an_example() {
    assertThat(Functions.all()).allSatisfy(f -> assertThat(example(f)).as(f.name()).isNotEmpty());
  }

  @Test
  void the_page_lists_what_the_language_has() throws IOException {
    String page = page();
    String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    Files.writeString(PAGE, page);
    assertThat(before)
        .as("docs/expressions.md was out of date and is now rewritten")
        .isEqualTo(page);
  }

  @Test
  void every_operator_and_function_has_its_sentence_in_each_language() {
    assertThat(Texts.LANGUAGES)
        .allSatisfy(
            language ->
                assertThat(names().filter(name -> sentence(name, language).isEmpty())).isEmpty());
  }

  private static Stream<String> names() {
    return Stream.concat(
        Stream.of(Operator.values()).map(operator -> "operator." + operator.name()),
        Functions.all().stream().map(function -> "function." + function.name()));
  }

  private static String sentence(String name, Locale language) {
    return Texts.pattern("expression", name, language).orElse("").replace("''", "'");
  }

  private static String page() {
    return """
        # Expressions

        One language for conditions, keys, criteria, additional data and request templates.

        | Written | Means |
        |---|---|
        | `'text'`, `'it''s'` | a text; a quote inside is doubled |
        | `12`, `1.5`, `true`, `false`, `null` | constants |
        | `'2026-01-31'`, `'2026-01-31T18:00'` | beside a date, a date or a time in the workflow's zone |
        | `zipCode`, `@zipCode`, `profile.zipCode`, `[location/@zipCode]`, `[target/location/@zipCode]` | a column of the resource |
        | `data.code`, `[targetData/@code]`, `lineNum` | a column of the incoming rows |
        | `$(vars/@name)`, `$long(…)`, `$float(…)`, `$boolean(…)`, `$datetime(…)`, `vars.name` | an [event variable](variables.md) |

        Column names keep upper and lower case; keywords and functions do not care. A null operand gives null, but for
        `IS NULL`, `IS EMPTY`, `AND` and `OR`; a condition that is null does not hold.

        ## Operators

        From the loosest to the tightest.

        | Operator | Does |
        |---|---|
        %s

        ## Functions

        Every example is computed by a test, on 1 March 2027 at 00:30 in the workflow's zone.

        %s

        ### Special forms

        | Written | Does |
        |---|---|
        | `Case(When(condition, value), …, Else(value))` | The value of the first condition that holds, else the last; null where there is no `Else`. |
        | `GetOption('name')` | What the operator has set as `tributary.expression.options.name`; a name that is not set is a problem of the expression. |
        | `IsBirthday(date)` | `IsBirthday(date, leapDay)` with the day of `tributary.expression.leap-days`: 28 February unless the operator says otherwise. |

        `RowId()` numbers the rows that a query selects or that arrive; it cannot be part of a query's condition.
        """
        .formatted(operators(), functions());
  }

  private static String operators() {
    return Stream.of(Operator.values())
        .map(
            operator ->
                "| `%s` | %s |"
                    .formatted(
                        operator.symbol().replace("|", "\\|"),
                        sentence("operator." + operator.name(), Locale.ENGLISH)))
        .collect(Collectors.joining("\n"));
  }

  private static String functions() {
    return Stream.of(Category.values())
        .map(
            category ->
                "### %s\n\n| Function | Takes | Gives | With null | Does | Example |\n|---|---|---|---|---|---|\n%s"
                    .formatted(title(category.name()), functions(category)))
        .collect(Collectors.joining("\n\n"));
  }

  private static String functions(Category category) {
    return Functions.all().stream()
        .filter(function -> function.category() == category)
        .map(ExpressionReferenceTest::row)
        .collect(Collectors.joining("\n"));
  }

  private static String row(Function function) {
    String takes =
        function.parameters().stream()
            .map(parameter -> parameter.type().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            function.usage(),
            takes,
            function.result().name().toLowerCase(Locale.ROOT),
            nulls(function.nulls()),
            sentence("function." + function.name(), Locale.ENGLISH),
            example(function));
  }

  /** The first of the examples that {@link PostgresExpressionEvaluatorTest} computes. */
  private static String example(Function function) {
    return EXAMPLES.stream()
        .filter(line -> line.startsWith(function.name() + "("))
        .findFirst()
        .map(line -> line.replaceAll("\"", "").replace("|", "\\|").split("; ", 2))
        .map(parts -> "`%s` → `%s`".formatted(parts[0], parts[1]))
        .orElse("");
  }

  private static String nulls(NullRule rule) {
    return switch (rule) {
      case NULL_GIVES_NULL -> "gives null";
      case SKIPS_NULLS -> "skips nulls";
      case RESPONSES_NULL -> "see there";
    };
  }

  private static String title(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
