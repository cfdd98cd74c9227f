package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of accounts with values of new secrets: all is saved, or nothing and the form says why. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountFormsTest {
  private static final String API = "https://api.example.com";
  private static final String TYPED = "s3cret-typed";
  private static final int TOO_LONG = 65_537;

  private Browser designer = new Browser();

  @BeforeEach
  void sign_in() {
    designer = SignedIn.browserOf(Role.DESIGNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no address", "ftp://login.example.com"})
  void a_token_url_that_cannot_be_read_is_shown_at_its_field_and_keeps_what_was_typed(String url) {
    Map<String, String> form = client("forms-bad-url", url, "forms-bad-url-secret");

    Document page = refused(422, post("new", form));

    assertThat(page.select("input[name=authentication.clientCredentials.tokenUrl]").val())
        .isEqualTo(url);
    assertThat(
            page.select("input[name=authentication.clientCredentials.tokenUrl]")
                .attr("aria-invalid"))
        .isEqualTo("true");
    assertThat(page.select("input[name=authentication.clientCredentials.client.id]").val())
        .isEqualTo("tributary");
  }

  @Test
  void a_secret_of_a_client_is_bound_to_the_server_of_tokens_only() {
    Map<String, String> form =
        client("forms-client", "https://login.example.com/token", "forms-client-secret");
    form.put("secret-value.forms-client-secret", TYPED);

    assertSaved(post("new/with-secrets", form));

    assertThat(origins("forms-client-secret")).containsExactly("https://login.example.com:443");
  }

  @Test
  void a_new_secret_is_asked_for_its_value_instead_of_being_called_a_fault() {
    Document page = refused(422, post("new", bearer("forms-asking", "forms-asked")));

    assertThat(page.text()).contains("Enter the value of each new secret");
    assertThat(page.text()).doesNotContain("TRB-170050", "Correct what is marked");
    assertAskedAgain(page, "forms-asked");
  }

  @Test
  void the_form_has_sections_and_takes_rows_before_it_has_a_name() {
    Document page = Jsoup.parse(designer.get("/console/accounts/new").asString());

    assertThat(page.select("#edit > h2").eachText())
        .containsExactly("Sign-in", "Connection", "Limits of the API", "Further settings");
    assertThat(page.select("button[value^=add]")).hasSizeGreaterThan(3);
    assertThat(page.select("button[value^=add]:not([formnovalidate])")).isEmpty();
    assertThat(page.select("[id='authentication.bearer.token.secret-note']").text())
        .contains("never its value");
  }

  @Test
  void a_name_that_is_taken_is_shown_by_the_form_and_no_secret_is_stored() {
    save("forms-taken", "forms-taken-first");
    Map<String, String> form = bearer("forms-taken", "forms-taken-second");
    form.put("secret-value.forms-taken-second", TYPED);

    Document page = refused(422, post("new/with-secrets", form));

    assertThat(page.select("[role=alert]").text()).contains("forms-taken");
    assertAskedAgain(page, "forms-taken-second");
  }

  @Test
  void a_stale_form_stores_no_secret() {
    save("forms-stale", "forms-stale-first");
    Map<String, String> form = bearer("forms-stale", "forms-stale-second");
    form.put("secret-value.forms-stale-second", TYPED);
    form.put("version", "99");

    Document page = refused(409, post("forms-stale/with-secrets", form));

    assertThat(page.text()).contains("changed meanwhile");
    assertAskedAgain(page, "forms-stale-second");
  }

  @Test
  void a_second_value_that_is_too_long_stores_neither_the_first_nor_the_account() {
    Map<String, String> form = bearer("forms-long", "");
    form.put("authentication.kind", "basic");
    form.put("authentication.basic.userSecret.secret", "forms-long-user");
    form.put("authentication.basic.password.secret", "forms-long-word");
    form.put("secret-value.forms-long-user", TYPED);
    form.put("secret-value.forms-long-word", "v".repeat(TOO_LONG));

    Document page = refused(422, post("new/with-secrets", form));

    assertThat(page.select("[role=alert]").text()).contains("'forms-long-word'", "TRB-170054");
    assertAskedAgain(page, "forms-long-user");
    assertAskedAgain(page, "forms-long-word");
    assertThat(designer.get("/console/accounts/forms-long").statusCode()).isEqualTo(404);
  }

  @Test
  void a_secret_that_was_set_meanwhile_is_not_changed() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("value", "meanwhile", "origins", List.of("https://other.example.com", API)))
        .put("/api/v1/secrets/forms-existing");
    Map<String, String> form = bearer("forms-existing", "forms-existing");
    form.put("secret-value.forms-existing", TYPED);

    Document page = refused(422, post("new/with-secrets", form));

    assertThat(page.select("[role=alert]").text()).contains("TRB-170060");
    assertThat(page.select("[name^=secret-value]")).isEmpty();
    assertThat(origins("forms-existing")).hasSize(2);
    assertThat(designer.get("/console/accounts/forms-existing").statusCode()).isEqualTo(404);
    assertSaved(post("new", bearer("forms-existing", "forms-existing")));
  }

  private void assertAskedAgain(Document page, String secret) {
    assertThat(page.select("input[type=password]").eachAttr("name"))
        .contains("secret-value." + secret);
    assertThat(secret(secret).statusCode()).isEqualTo(404);
  }

  private void save(String name, String secret) {
    Map<String, String> form = bearer(name, secret);
    form.put("secret-value." + secret, TYPED);
    assertSaved(post("new/with-secrets", form));
  }

  private Response post(String action, Map<String, String> form) {
    return designer.post("/console/accounts/" + action, form);
  }

  private static void assertSaved(Response response) {
    assertThat(response.statusCode())
        .as(Jsoup.parse(response.asString()).select(".error, [role=alert]").text())
        .isEqualTo(303);
  }

  private static Document refused(int status, Response response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.asString()).doesNotContain(TYPED);
    return Jsoup.parse(response.asString());
  }

  private static Map<String, String> bearer(String name, String secret) {
    return new HashMap<>(
        Map.of(
            "do", "save",
            "name", name,
            "origins[0].value", API,
            "authentication.kind", "bearer",
            "authentication.bearer.token.secret", secret));
  }

  private static Map<String, String> client(String name, String url, String secret) {
    return new HashMap<>(
        Map.of(
            "do",
            "save",
            "name",
            name,
            "origins[0].value",
            API,
            "authentication.kind",
            "clientCredentials",
            "authentication.clientCredentials.tokenUrl",
            url,
            "authentication.clientCredentials.client.id",
            "tributary",
            "authentication.clientCredentials.client.authentication",
            "body",
            "authentication.clientCredentials.client.secret.secret",
            secret));
  }

  private static Response secret(String name) {
    return SignedIn.asAdministrator().get("/api/v1/secrets/" + name);
  }

  private static List<String> origins(String secret) {
    return secret(secret).jsonPath().getList("origins", String.class);
  }
}
