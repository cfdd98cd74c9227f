package dev.tributary.webapp.asset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assets are cached for good, and another content has another address. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleAssetsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern ADDRESS = Pattern.compile("/console/assets/[^\"'# ]+");

  @Test
  void the_assets_of_a_page_are_cached_for_good() {
    String page = given().get("/sign-in").asString();
    List<String> assets =
        ADDRESS.matcher(page).results().map(MatchResult::group).distinct().toList();

    assertThat(assets).hasSizeGreaterThan(4);
    for (String asset : assets) {
      Response response = given().urlEncodingEnabled(false).get(asset);
      assertThat(response.statusCode()).as(asset).isEqualTo(200);
      assertThat(response.header("Cache-Control"))
          .as(asset)
          .isEqualTo("public, max-age=31536000, immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/assets/console.js",
        "/console/assets/console.js?v=",
        "/console/assets/console.js?v=0123456789abcdef",
        "/console/assets/none.js?v=0123456789abcdef"
      })
  void under_another_address_the_browser_asks_each_time(String address) {
    assertThat(given().get(address).header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void an_unchanged_asset_is_not_sent_again() {
    Response first = given().get("/console/assets/tokens.css");

    int status =
        given()
            .header("If-Modified-Since", first.header("Last-Modified"))
            .get("/console/assets/tokens.css")
            .statusCode();

    assertThat(status).isEqualTo(304);
  }

  @Test
  void another_asset_has_another_version_and_one_that_is_missing_has_none() {
    assertThat(ConsoleAssets.href("console.js"))
        .matches("/console/assets/console.js\\?v=[0-9a-f]{16}");
    assertThat(ConsoleAssets.version("console.js")).isNotEqualTo(ConsoleAssets.version("api.js"));
    assertThat(ConsoleAssets.version("none.js")).isEmpty();
    assertThat(ConsoleAssets.version("../../../application.properties")).isEmpty();
    assertThatThrownBy(() -> ConsoleAssets.href("none.js"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_template_or_script_names_an_address_without_a_version() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> read =
          files.filter(file -> file.toString().matches(".*\\.(html|js|css)")).toList();
      assertThat(read).hasSizeGreaterThan(40);
      for (Path file : read) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("console/assets/");
      }
    }
  }
}
