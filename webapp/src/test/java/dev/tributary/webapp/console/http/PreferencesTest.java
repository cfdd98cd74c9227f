package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the buttons for language and theme lead back to. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
public class PreferencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/runs?state=failed&text=sure+to&after=",
        "/console/messages?to=a%40b.c&since=10:30",
        "/sign-in?back=%2Fconsole"
      })
  void lead_back_to_the_page(String back) {
    assertThat(leadsTo(back)).endsWith(back);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/other",
        "https://evil.example/other",
        "/\\evil.example",
        "/console\\evil",
        "/console%zz",
        "/consoles",
        "/api/v1/users"
      })
  void lead_nowhere_else(String back) {
    assertThat(leadsTo(back)).endsWith("/console");
  }

  @Test
  void lead_back_to_the_form_that_was_refused() {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String page = designer.post("/console/profiles/new", Map.of("email", "nobody")).asString();
    assertThat(page).contains("name=\"back\" value=\"/console/profiles/new\"");
  }

  private String leadsTo(String back) {
    return new Browser()
        .post("/console/preferences", Map.of("language", "nl", "back", back))
        .header("Location");
  }
}
