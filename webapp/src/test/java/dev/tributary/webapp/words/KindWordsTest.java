package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.webapp.console.layout.Remedies;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of what can be wrong in the form of each registered kind. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindWordsTest {
  @Inject Kinds kinds;
  @Inject ActivityDeclarations declarations;

  static List<String> kinds() {
    return CDI.current().select(Kinds.class).get().ids();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_its_form_says_names_its_settings_as_the_form_does(String kind) {
    SettingNames names = SettingNames.of(declarations.schema(kind));
    for (ErrorCode code : codes(kind)) {
      assertThat(Remedies.of(code.with())).as(code.id()).isPresent();
      assertFree(code, names);
    }
  }

  /** Such as those of exchanges and expressions, which forms show, too. */
  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_said_of_several_kinds_names_its_settings_as_the_form_does(String kind) {
    SettingNames names = SettingNames.of(declarations.schema(kind));
    ErrorCodes.all().stream()
        .filter(code -> !code.getClass().getPackageName().contains(".activity."))
        .forEach(code -> assertFree(code, names));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_error_codes_have_words_and_stand_in_the_documents(String kind) throws IOException {
    List<Bundle> bundles = Bundle.all();
    String page = Files.readString(Path.of("..", "docs", "errors.md"));
    for (ErrorCode code : codes(kind)) {
      assertThat(Bundle.missing(bundles, code.bundle(), code.id())).as(code.id()).isEmpty();
      assertThat(page).contains("| %s |".formatted(code.id()));
    }
  }

  @Test
  void the_error_codes_of_a_kind_are_found_by_its_packages() {
    assertThat(codes("email")).extracting(ErrorCode::id).contains(EmailErrorCode.NO_ROWS.id());
  }

  private static void assertFree(ErrorCode code, SettingNames names) {
    for (Locale language : Texts.LANGUAGES) {
      assertThat(
              Stream.concat(Stream.of(code.with()), Remedies.of(code.with()).stream())
                  .flatMap(each -> Texts.pattern(each.bundle(), each.name(), language).stream())
                  .flatMap(names::in))
          .as("%s, %s", code.id(), language)
          .isEmpty();
    }
  }

  /** Of the packages {@code activity.<kind>} of all modules. */
  private List<ErrorCode> codes(String kind) {
    String name = kinds.find(kind).orElseThrow().getClass().getPackageName();
    String packages = name.substring(name.indexOf(".activity."));
    return ErrorCodes.all().stream()
        .filter(code -> (code.getClass().getPackageName() + ".").contains(packages + "."))
        .toList();
  }
}
