package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The description of the API as a page, under the policy that forbids foreign scripts. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiPageTest extends ConsoleJourney {
  @Test
  void a_call_is_found_and_tried_with_the_session_of_the_page() {
    Page page = signedIn();
    List<String> errors = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.navigate(at("/console/api"));

    page.locator("h3[data-tag='Workflows']").click();
    Locator call =
        page.locator(".opblock-get")
            .filter(new Locator.FilterOptions().setHasText("/api/v1/workflows"))
            .first();
    call.locator(".opblock-summary-control").click();
    call.locator(".try-out__btn").click();
    call.locator(".execute").click();

    assertThat(call.locator(".live-responses-table .response-col_status").last())
        .containsText("200");
    assertThat(errors).isEmpty();
  }
}
