package dev.tributary.webapp.security;

import static dev.tributary.webapp.platform.TestDatabaseResource.ADMINISTRATOR_PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.tributary.adapters.out.http.server.TestCertificate;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Behind a proxy that speaks https with the browser, and with an API of a private authority. */
@QuarkusTest
@TestProfile(HttpsTest.BehindProxy.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpsTest {
  /** The proxy on this machine is believed. */
  public static class BehindProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      TestCertificate certificate = TestCertificate.forName("localhost");
      return Map.of(
          "tributary.access.trusted-proxies",
          "127.0.0.1",
          "tributary.outbound.allowed-origins",
          secureOrigin(certificate),
          "quarkus.tls.outbound.trust-store.pem.certs",
          certificate.pem().toString());
    }

    private static String secureOrigin(TestCertificate certificate) {
      try {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpsServer api = HttpsServer.create(free, 0);
        api.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        api.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
        api.start();
        return "https://localhost:" + api.getAddress().getPort();
      } catch (IOException | GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  @Inject HttpExchange http;

  @ConfigProperty(name = "tributary.outbound.allowed-origins")
  String origin = "";

  @Test
  void an_api_with_a_certificate_of_the_trust_store_is_called() {
    OutboundRequest request =
        new OutboundRequest(
            HttpMethod.GET,
            EndpointUrl.of(origin + "/"),
            List.of(),
            RequestBody.NONE,
            1000,
            Duration.ofSeconds(20),
            CancelSignal.NEVER);

    assertThat(http.<Integer>send(request, response -> response.status())).isEqualTo(204);
  }

  @Test
  void cookies_are_secure_and_cannot_be_planted_by_another_host() {
    Response page = given().header("X-Forwarded-Proto", "https").get("/sign-in");
    Cookie visit = page.detailedCookie("__Host-tributary-visit");
    assertThat(visit.isSecured()).isTrue();
    assertThat(visit.isHttpOnly()).isTrue();
    assertThat(page.header("Strict-Transport-Security")).contains("max-age=");

    Cookie session =
        given()
            .redirects()
            .follow(false)
            .header("X-Forwarded-Proto", "https")
            .cookie("__Host-tributary-visit", visit.getValue())
            .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
            .formParam("name", "admin")
            .formParam("password", ADMINISTRATOR_PASSWORD)
            .post("/sign-in")
            .detailedCookie("__Host-tributary-session");
    assertThat(session.isSecured()).isTrue();
    assertThat(session.getPath()).isEqualTo("/");
    assertThat(session.getDomain()).isNull();
  }

  @Test
  void whatever_a_client_claims_its_failures_count_for_the_address_that_the_proxy_saw() {
    Set<Integer> statuses =
        IntStream.range(0, 60)
            .mapToObj(attempt -> failedSignIn(attempt, "198.51.100." + attempt + ", 203.0.113.99"))
            .collect(Collectors.toSet());

    assertThat(statuses).containsExactlyInAnyOrder(401, 429);
    assertThat(failedSignIn(60, "203.0.113.98")).as("another address").isEqualTo(401);
  }

  private static int failedSignIn(int name, String forwardedFor) {
    return given()
        .header("X-Forwarded-For", forwardedFor)
        .auth()
        .preemptive()
        .basic("stranger" + name, "guess")
        .get("/api/v1/workflows")
        .statusCode();
  }

  @Test
  void a_one_time_address_does_not_open_for_who_only_comes_through_the_proxy() {
    given()
        .header("X-Forwarded-For", "203.0.113.7")
        .get("/sign-in/once?token=anything")
        .then()
        .statusCode(403);
  }
}
