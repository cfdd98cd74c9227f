package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.ErrorCode;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every error code is one code, explained in each language and in docs/errors.md. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorCodesTest {
  private static final List<ErrorCode> CODES = ErrorCodes.all();

  /** What is written of one thing, and of several: the page shows the latter. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "\\{\\d+,choice,(?:0#[^|]*\\|)?1#(?:[^{}|]|\\{[^{}]*})*\\|1<((?:[^{}]|\\{[^{}]*})*)}");

  @Test
  void no_two_errors_share_a_code() {
    assertThat(CODES).extracting(ErrorCode::id).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void codes_have_their_form() {
    assertThat(CODES).allSatisfy(code -> assertThat(code.id()).matches("(TRB|WKF|CRL)-\\d{6}"));
  }

  @Test
  void each_code_has_message_cause_and_remedy_in_each_language() throws IOException {
    List<Bundle> bundles = Bundle.all();
    List<String> missing =
        CODES.stream()
            .flatMap(
                code ->
                    Stream.of("", ".when", ".remedy")
                        .map(part -> code.id() + part)
                        .flatMap(name -> Bundle.missing(bundles, code.bundle(), name)))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void remedies_are_shown_as_patterns_are() {
    assertThat(CODES)
        .allSatisfy(
            code ->
                assertThat(
                        Texts.LANGUAGES.stream()
                            .map(each -> Texts.remedy(code.with(), code.id(), each)))
                    .allSatisfy(words -> assertThat(words).doesNotContain("''", "'{'")));
  }

  @Test
  void the_page_lists_every_code() throws IOException {
    DocumentPage.assertSays("errors.md", page());
  }

  private static String page() {
    return """
        # Errors

        Every code that an error, a warning or a line of a journal can carry; … stands for what differs from case to case.

        | Code | Says | When | What to do |
        |---|---|---|---|
        %s
        """
        .formatted(CODES.stream().map(ErrorCodesTest::row).collect(Collectors.joining("\n")));
  }

  private static String row(ErrorCode code) {
    return "| %s | %s | %s | %s |"
        .formatted(code.id(), words(code, ""), words(code, ".when"), words(code, ".remedy"));
  }

  private static String words(ErrorCode code, String part) {
    String pattern = Texts.pattern(code.bundle(), code.id() + part, Locale.ENGLISH).orElseThrow();
    String plural = PLURAL.matcher(pattern).replaceAll("$1");
    String text = new MessageFormat(plural, Locale.ENGLISH).format(new Object[0]);
    return DocumentPage.cell(text.replaceAll("\\{\\d+}", "…"));
  }
}
