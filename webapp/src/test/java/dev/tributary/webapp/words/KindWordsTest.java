package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.webapp.activity.UsedSettings;
import dev.tributary.webapp.console.layout.Remedies;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  void what_its_form_says_to_do_names_no_setting_by_its_path(String kind) {
    List<String> paths =
        UsedSettings.known(declarations.schema(kind)).stream()
            .map(path -> path.replace("/*", "").substring(1).replace('/', '.'))
            .filter(path -> path.contains("."))
            .toList();
    for (ErrorCode code : codes(kind)) {
      Optional<Message> remedy = Remedies.of(code.with());
      for (Locale language : Texts.LANGUAGES) {
        assertThat(remedy.flatMap(each -> Texts.pattern(each.bundle(), each.name(), language)))
            .as(code.id())
            .hasValueSatisfying(words -> assertThat(paths).noneMatch(words::contains));
      }
    }
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

  /** Of the packages {@code activity.<kind>} of all modules. */
  private List<ErrorCode> codes(String kind) {
    String name = kinds.find(kind).orElseThrow().getClass().getPackageName();
    String packages = name.substring(name.indexOf(".activity."));
    return ErrorCodes.all().stream()
        .filter(code -> (code.getClass().getPackageName() + ".").contains(packages + "."))
        .toList();
  }
}
