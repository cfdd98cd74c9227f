package dev.tributary.webapp.security;

import static dev.tributary.webapp.platform.TestDatabaseResource.ADMINISTRATOR_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.tributary.domain.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {
  private static final String PASSWORD_PAGE = "/console/password";

  private final Browser browser = new Browser();

  @Test
  void a_person_changes_the_own_password_and_stays_signed_in_here_only() {
    Browser here = SignedIn.browserOf(Role.VIEWER);
    String name = nameOn(here.get("/console/preferences").asString());
    Browser elsewhere = new Browser();
    elsewhere.signIn(name, SignedIn.PASSWORD).then().statusCode(303);
    Map<String, String> right =
        Map.of(
            "present", SignedIn.PASSWORD,
            "next", "another five words here",
            "repeated", "another five words here");

    here.post(PASSWORD_PAGE, changed(right, "present", "not my password"))
        .then()
        .statusCode(422)
        .body(containsString("This is not your present password."));
    here.post(PASSWORD_PAGE, changed(right, "repeated", "another four words"))
        .then()
        .statusCode(422)
        .body(containsString("This differs from the new password"));
    here.post(PASSWORD_PAGE, Map.of("present", SignedIn.PASSWORD, "next", "x", "repeated", "x"))
        .then()
        .statusCode(422)
        .body(containsString("12"))
        .body(not(containsString("value=\"x\"")));
    here.post(PASSWORD_PAGE, right).then().statusCode(303);

    here.get("/console").then().statusCode(200);
    elsewhere.get("/console").then().statusCode(303);
    new Browser().signIn(name, SignedIn.PASSWORD).then().statusCode(401);
    new Browser().signIn(name, "another five words here").then().statusCode(303);
  }

  private static Map<String, String> changed(Map<String, String> fields, String name, String to) {
    Map<String, String> changed = new HashMap<>(fields);
    changed.put(name, to);
    return changed;
  }

  private static String nameOn(String page) {
    Matcher found = Pattern.compile("title=\"Your settings: ([^\"]+)\"").matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  @Test
  void the_right_password_opens_the_console() {
    Response response = browser.signIn("admin", ADMINISTRATOR_PASSWORD);

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.header("Location")).as("whatever host was named").isEqualTo("/console");
    Cookie cookie = response.detailedCookie("tributary-session");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.isSecured()).as("over plain http it would not be kept").isFalse();
    assertThat(cookie.getMaxAge()).isPositive();
  }

  @Test
  void each_sign_in_has_a_cookie_of_its_own_and_ends_the_one_before() {
    browser.signIn("admin", ADMINISTRATOR_PASSWORD);
    Browser thief = new Browser();
    Map<String, String> before = browser.cookies();
    browser.signIn("admin", ADMINISTRATOR_PASSWORD);

    assertThat(browser.cookies().get("tributary-session"))
        .isNotEqualTo(before.get("tributary-session"));
    thief.request().cookies(before).get("/console/test/viewer").then().statusCode(303);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_reported_alike() {
    Response wrong = browser.signIn("admin", "not the password");
    Response unknown = browser.signIn("nobody", "not the password");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.asString()).contains("Name, password or key is not right.");
    assertThat(unknown.asString()).contains("Name, password or key is not right.");
    assertThat(wrong.asString()).doesNotContain("not the password");
  }

  @Test
  void after_signing_in_a_person_is_where_they_wanted_to_go() {
    Response turnedAway = browser.get("/console/test/viewer?a=1");
    assertThat(turnedAway.statusCode()).isEqualTo(303);
    assertThat(turnedAway.header("Location"))
        .endsWith("/sign-in?from=%2Fconsole%2Ftest%2Fviewer%3Fa%3D1");

    Response response =
        browser.post(
            "/sign-in",
            Map.of(
                "name", "admin",
                "password", ADMINISTRATOR_PASSWORD,
                "from", "/console/runs?state=failed"));

    assertThat(response.header("Location")).endsWith("/console/runs?state=failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/console",
        "//evil.example",
        "/\\evil.example",
        "/console/../../evil\r\nSet-Cookie: a=b",
        "javascript:alert(1)"
      })
  void no_redirect_leaves_the_site(String from) {
    Response response =
        browser.post(
            "/sign-in", Map.of("name", "admin", "password", ADMINISTRATOR_PASSWORD, "from", from));

    assertThat(response.header("Location")).endsWith("/console").doesNotContain("evil");
  }

  @Test
  void signing_out_ends_the_session_wherever_its_cookie_was_copied_to() {
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    Map<String, String> copied = viewer.cookies();
    new Browser().request().cookies(copied).get("/console/test/viewer").then().statusCode(200);

    Response response = viewer.post("/sign-out", Map.of());

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.header("Location")).endsWith("/sign-in");
    new Browser().request().cookies(copied).get("/console/test/viewer").then().statusCode(303);
  }

  @Test
  void a_person_who_may_not_enter_any_more_is_out_at_once() {
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    viewer.get("/console/test/viewer").then().statusCode(200);
    String name = viewer.get("/console/test/viewer").asString();

    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"enabled\":false}")
        .patch("/api/v1/users/" + name)
        .then()
        .statusCode(200);

    viewer.get("/console/test/viewer").then().statusCode(303);
    assertThat(viewer.signIn(name, SignedIn.PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void too_many_failures_make_a_name_wait_even_with_the_right_password() {
    SignedIn.createUser("forgetful", Role.VIEWER).then().statusCode(201);
    for (int i = 0; i < 10; i++) {
      assertThat(browser.signIn("Forgetful ", "guess number " + i).statusCode()).isEqualTo(401);
    }

    Response response = browser.signIn("forgetful", SignedIn.PASSWORD);

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.asString()).contains("Too many attempts have failed");
    Response api =
        new Browser()
            .request()
            .auth()
            .preemptive()
            .basic("forgetful", SignedIn.PASSWORD)
            .get("/api/v1/test/viewer");
    assertThat(api.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(api.header("Retry-After"))).isBetween(1, 300);
    assertThat(api.path("code").toString()).isEqualTo("TRB-170004");
  }
}
