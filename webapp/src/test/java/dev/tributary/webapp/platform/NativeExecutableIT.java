package dev.tributary.webapp.platform;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Against the executable that the profile {@code native} builds; skipped where none can be built.
 */
@QuarkusIntegrationTest
@OnlyNative
@DisplayNameGeneration(ReplaceUnderscores.class)
class NativeExecutableIT {
  @Test
  void it_migrates_its_database_and_is_healthy() {
    given().get("/q/health").then().statusCode(200);
  }

  @Test
  void it_has_the_words_of_its_pages() {
    given().get("/sign-in").then().statusCode(200);
  }
}
