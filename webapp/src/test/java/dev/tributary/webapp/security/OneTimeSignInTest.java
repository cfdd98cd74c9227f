package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.access.signin.OneTimeSignIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneTimeSignInTest {
  @Inject OneTimeSignIn oneTimeSignIn;

  @Test
  void the_printed_address_signs_in_once() {
    String address = "/sign-in/once?token=" + oneTimeSignIn.issue(FirstAdministrator.NAME).reveal();
    Browser browser = new Browser();

    Response first = browser.get(address);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.header("Location")).endsWith("/console");
    assertThat(browser.get("/console/test/viewer").asString()).isEqualTo("admin");

    Response second = new Browser().get(address);
    assertThat(second.statusCode()).isEqualTo(403);
    assertThat(second.asString()).contains("has been used");
    assertThat(second.cookies()).doesNotContainKey("tributary-session");
  }

  @Test
  void an_invented_token_opens_nothing() {
    new Browser().get("/sign-in/once?token=guess").then().statusCode(403);
    new Browser().get("/sign-in/once").then().statusCode(403);
  }
}
