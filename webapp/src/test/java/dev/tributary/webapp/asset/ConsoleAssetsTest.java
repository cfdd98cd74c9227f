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
  @ValueSource(strings = {"/console/assets/console.js", "/console/assets/console.js?v="})
  void without_a_version_the_browser_asks_each_time(String address) {
    assertThat(caching(given().get(address))).isEqualTo("200 no-cache");
  }

  @Test
  void nothing_is_kept_under_the_version_of_another_content() {
    String other = "?v=0123456789abcdef";
    assertThat(caching(given().get("/console/assets/console.js" + other)))
        .isEqualTo("200 no-store");
    assertThat(caching(given().get("/console/assets/none.js" + other))).isEqualTo("404 no-store");
  }

  @Test
  void only_a_content_that_is_sent_is_kept_under_its_version() {
    String address = ConsoleAssets.href("console.js");
    Response first = given().get(address);

    assertThat(
            caching(
                given().header("If-Modified-Since", first.header("Last-Modified")).get(address)))
        .isEqualTo("304 no-store");
    assertThat(caching(given().post(address))).isEqualTo("404 no-store");
  }

  private static String caching(Response response) {
    return response.statusCode() + " " + response.header("Cache-Control");
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
  void every_file_of_the_folder_has_an_address() throws IOException {
    Path folder = RESOURCES.resolve("META-INF/resources/console/assets");
    try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSizeGreaterThan(5)
          .allSatisfy(name -> assertThat(ConsoleAssets.version(name)).as(name).isPresent());
    }
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
