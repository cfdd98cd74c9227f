package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a form did is not done again by a reload: every form that changes something redirects. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedirectAfterPostTest {
  private static final Path CODE = Path.of("src", "main", "java", "dev", "tributary", "webapp");

  /** From the annotation to the next one at the beginning of a member, or to a blank member. */
  private static final Pattern POST =
      Pattern.compile(
          "\\n  @POST\\n(?:  @.*\\n|      .*\\n)*  public (\\S+) (\\w+)\\((?s:.*?)\\n  }\\n");

  /** They only compute, or are called by mail programs, and may be sent as often as one likes. */
  private static final Set<String> HARMLESS =
      Set.of("NewImportPages.preview", "UnsubscribePages.unsubscribe");

  private static final Pattern KEY = Pattern.compile("trb_[A-Za-z0-9_-]+");

  @Test
  void every_form_that_changes_something_redirects_after_its_post() throws IOException {
    List<String> posts = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String owner = file.getFileName().toString().replace(".java", "");
        for (Matcher post = POST.matcher(Files.readString(file)); post.find(); ) {
          String name = owner + "." + post.group(2);
          posts.add(name);
          if (post.group(1).equals("TemplateInstance") || post.group().contains("Response.ok(")) {
            pages.add(name);
          }
        }
      }
    }
    assertThat(posts)
        .contains("ApiKeyPages.create", "TestCallPages.call", "EmailPreviewPages.send");
    assertThat(pages).isSubsetOf(HARMLESS);
  }

  @Test
  void a_new_key_is_shown_once_and_made_once() {
    Browser administrator = SignedIn.browserOf(Role.ADMINISTRATOR);
    Response made =
        administrator.post(
            "/console/api-keys", Map.of("name", "made once", "role", "viewer", "days", "30"));
    assertThat(made.statusCode()).isEqualTo(303);
    String place = made.header("Location").replaceFirst("^https?://[^/]+", "");

    assertThat(SignedIn.browserOf(Role.ADMINISTRATOR).get(place).asString())
        .as("another person")
        .doesNotContain("Copy it now");
    String page = administrator.get(place).asString();
    Matcher key = KEY.matcher(page);
    assertThat(key.find()).isTrue();
    assertThat(place).doesNotContain(key.group());
    String again = administrator.get(place).asString();
    assertThat(again).doesNotContain(key.group()).doesNotContain("Copy it now");
    assertThat(again.split("made once", -1).length).isEqualTo(page.split("made once", -1).length);
  }
}
