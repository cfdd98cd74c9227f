package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.rest.problem.Upload;
import dev.tributary.webapp.security.route.SecretInput;
import dev.tributary.webapp.security.route.WithoutCsrfToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What routes declare beside their roles; a further one that does is added here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteDeclarationsTest {
  /** Command lines of curl hold credentials. */
  private static final String PASTED_COMMAND = "/console/workflows/none/activities/none/import";

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*? action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);

  private static final Pattern PASSWORD = Pattern.compile("type=['\"]password['\"]");

  @Test
  void forms_need_the_token_of_a_page_unless_their_address_is_the_proof() {
    assertThat(Route.declaring(WithoutCsrfToken.class))
        .map(Route::toString)
        .containsExactly("POST /unsubscribe/none");
  }

  @Test
  void files_are_accepted_by_imports_only() {
    assertThat(Route.takingA(Upload.class))
        .map(Route::toString)
        .containsExactlyInAnyOrder(
            "POST /api/v1/imports",
            "POST /api/v1/imports/preview",
            "POST /console/imports",
            "POST /console/imports/preview");
  }

  /** The form of an account gets its address from its page. */
  private static final List<String> OF_ACCOUNTS =
      List.of("/console/accounts/new/with-secrets", "/console/accounts/none/with-secrets");

  /** The sign-in page itself carries nothing of its own. */
  @Test
  void every_form_with_a_password_or_a_pasted_command_is_declared_as_secret_input()
      throws IOException {
    List<String> declared =
        Route.declaring(SecretInput.class).stream().map(Route::path).distinct().toList();

    assertThat(declared).isNotEmpty();
    assertThat(declared).contains(PASTED_COMMAND);
    assertThat(Stream.concat(actionsWithPassword().stream(), Stream.of(PASTED_COMMAND)))
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  private static List<String> actionsWithPassword() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(RouteDeclarationsTest::forms)
          .filter(action -> !action.equals("/sign-in"))
          .flatMap(action -> action.equals("none") ? OF_ACCOUNTS.stream() : Stream.of(action))
          .distinct()
          .toList();
    }
  }

  private static Stream<String> forms(Path template) {
    try {
      return FORM.matcher(Files.readString(template))
          .results()
          .filter(form -> PASSWORD.matcher(form.group()).find())
          .map(form -> form.group(1).replaceAll("\\{[^}]+}", "none"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
