package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form whose session ended meanwhile leads through the sign-in page back to what was typed. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiredSessionTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
  private static final Pattern ACTION = Pattern.compile("method=\"post\" action=\"([^\"]*)\"");
  private static final String TYPED = "city = 'What was typed & kept'";

  private final String name = "d-" + UUID.randomUUID().toString().substring(0, 8);
  private final String workflow = "ended-" + name;
  private final Browser designer = new Browser();

  @BeforeEach
  void edit() {
    SignedIn.createUser(name, Role.DESIGNER).then().statusCode(201);
    designer.signIn(name, SignedIn.PASSWORD).then().statusCode(303);
    designer
        .post("/console/workflows/new", Map.of("name", workflow, "label", ""))
        .then()
        .statusCode(303);
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"role\":\"designer\"}")
        .patch("/api/v1/users/" + name)
        .then()
        .statusCode(200);
  }

  @Test
  void what_was_typed_is_back_in_the_form_after_signing_in() {
    Response asked =
        designer.post(
            "/console/workflows/%s/settings?tab=general".formatted(workflow),
            Map.of("description", TYPED, "version", "1", "do", "save"));
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.asString()).contains("Your session has ended").doesNotContain("API key");

    Response wrong = signIn(hidden(asked), "not the password");
    assertThat(wrong.statusCode()).isEqualTo(401);
    Response entered = signIn(hidden(wrong), SignedIn.PASSWORD);
    assertThat(entered.statusCode()).isEqualTo(200);
    assertThat(entered.header("Location")).isNull();

    Matcher action = ACTION.matcher(entered.asString());
    assertThat(action.find()).isTrue();
    Map<String, String> fields = hidden(entered);
    fields.put("do", "restore");
    Response restored = send(action.group(1), fields);
    assertThat(restored.statusCode()).as(restored.asString()).isEqualTo(200);
    assertThat(unescaped(restored.asString())).contains(TYPED).contains("Not saved yet.");
    assertThat(designer.get("/console/workflows/" + workflow).asString())
        .doesNotContain("was typed");
  }

  @Test
  void a_form_without_a_draft_can_be_sent_again() {
    Response asked =
        designer.post("/console/workflows/new", Map.of("name", "Typed before", "label", ""));
    Response entered = signIn(hidden(asked), SignedIn.PASSWORD);

    Response sent = send("/console/workflows/new", hidden(entered));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.asString()).contains("value=\"typed-before\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/secrets", "/console/password"})
  void secrets_are_not_carried(String path) {
    Response asked =
        designer.post(path, Map.of("name", "door", "value", "sesame-4711", "next", "sesame-4711"));

    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.asString()).doesNotContain("sesame-4711").contains("action=\"/sign-in\"");
  }

  @Test
  void what_another_site_sent_is_not_carried() {
    Response foreign =
        designer
            .request()
            .header("Sec-Fetch-Site", "cross-site")
            .formParam("csrf", designer.token())
            .formParam("label", "planted")
            .post("/console/workflows/new");
    Response forged =
        designer.request().formParam("label", "planted").post("/console/workflows/new");

    assertThat(foreign.asString()).doesNotContain("planted");
    assertThat(forged.asString()).doesNotContain("planted");
    assertThat(forged.statusCode()).isEqualTo(401);
  }

  @Test
  void what_is_too_long_to_be_carried_is_left_out() {
    Response asked =
        designer.post("/console/workflows/new", Map.of("label", "x".repeat(1_100_000)));

    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.asString()).hasSizeLessThan(10_000);
  }

  @Test
  void a_page_that_is_only_read_leads_through_the_sign_in_page_to_itself() {
    assertThat(designer.get("/console/runs?state=failed").header("Location"))
        .endsWith("/sign-in?from=%2Fconsole%2Fruns%3Fstate%3Dfailed");
  }

  private Response signIn(Map<String, String> carried, String password) {
    Map<String, String> fields = new LinkedHashMap<>(carried);
    fields.put("name", name);
    fields.put("password", password);
    return send("/sign-in", fields);
  }

  private Response send(String path, Map<String, String> fields) {
    Map<String, String> own = new LinkedHashMap<>(fields);
    own.remove("csrf");
    return designer.post(path, own);
  }

  private static Map<String, String> hidden(Response page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = HIDDEN.matcher(page.asString());
    while (input.find()) {
      fields.put(input.group(1), unescaped(input.group(2)));
    }
    assertThat(fields).containsKey("csrf");
    return fields;
  }

  private static String unescaped(String html) {
    return html.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
