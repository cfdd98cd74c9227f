package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the page of a test call says about its request and about a token that is not given. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCallWordsTest {
  private final String origin;
  private final HttpServer api;

  TestCallWordsTest(@ConfigProperty(name = "tributary.demo.api-port") int port) throws IOException {
    origin = "http://127.0.0.1:" + port;
    api = HttpServer.create();
    api.createContext("/rows", JsonServer.response(200, "{\"rows\":[{\"id\":1}]}"));
    api.createContext("/token", JsonServer.response(401, "{\"error\":\"invalid_client\"}"));
  }

  @BeforeEach
  void start_the_api() throws IOException {
    int port = Integer.parseInt(origin.substring(origin.lastIndexOf(':') + 1));
    api.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    api.start();
  }

  @AfterEach
  void stop_the_api() {
    api.stop(0);
  }

  @Test
  void a_request_without_body_and_rows_is_not_said_to_be_made_of_no_rows() {
    assertThat(tested("words-get", "GET", "")).contains("/rows").doesNotContain("made of");
    assertThat(tested("words-post", "POST", "")).contains("made of no rows");
  }

  @Test
  void a_token_that_is_not_given_shows_what_the_token_endpoint_responded() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"value\":\"s3cr3tV4lue\"}")
        .put("/api/v1/secrets/words-oauth");
    SignedIn.create(
        "/api/v1/accounts",
        """
        {"name": "words-oauth", "settings": {"origins": ["%1$s"], "authentication":
          {"kind": "clientCredentials", "clientCredentials": {"tokenUrl": "%1$s/token",
            "client": {"id": "crm", "secret": {"secret": "words-oauth"}}}}}}"""
            .formatted(origin));

    assertThat(tested("words-token", "GET", ", \"account\": \"words-oauth\""))
        .contains("HTTP - 401 invalid_client")
        .doesNotContain("s3cr3tV4lue");
  }

  private String tested(String name, String method, String account) {
    SignedIn.create(
        "/api/v1/workflows?draft=true",
        """
        {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
         "activities": [{"id": "start", "kind": "start"}, {"id": "api1", "kind": "externalApi",
           "settings": {"execution": {"method": "%s", "url": "%s/rows"%s}}}],
         "transitions": [{"from": "start", "to": "api1"}]}"""
            .formatted(name, method, origin, account));
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String path = "/console/workflows/" + name + "/activities/api1/test-call";
    String led = designer.post(path, Map.of("rows", "1")).header("Location");
    return Jsoup.parse(designer.get(led.replaceFirst("^https?://[^/]+", "")).asString()).text();
  }
}
