package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls every route, anonymously and in each role. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteRightsTest {
  /** The public routes; a new public route is added here. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /",
          "GET /sign-in",
          "POST /sign-in",
          "GET /sign-in/once",
          "POST /sign-out",
          "POST /console/preferences",
          "GET /unsubscribe/none",
          "POST /unsubscribe/none",
          "POST /api/v1/workflows/none/signed-signals/none");

  private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

  /** Of HTTP/1.1: an abandoned response then costs its own connection and no other call. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<Role, String> keys = new EnumMap<>(Role.class);
  private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

  @TestHTTPResource("/")
  URI root = URI.create("http://localhost");

  @BeforeEach
  void enter() {
    for (Role role : Role.values()) {
      keys.put(role, SignedIn.keyOf(role));
      browsers.put(role, SignedIn.browserOf(role));
    }
  }

  @Test
  void every_route_declares_one_role_or_is_known_to_be_open() {
    List<Route> routes = Route.all();

    assertThat(routes).hasSizeGreaterThan(10);
    assertThat(routes)
        .allSatisfy(
            route -> {
              assertThat(route.roles()).as("%s declares one role", route).hasSize(1);
              if (!route.isPublic()) {
                assertThat(Role.of(route.roles().getFirst())).isNotNull();
              }
            });
    assertThat(routes.stream().filter(Route::isPublic).map(Route::toString)).isSubsetOf(OPEN);
  }

  @Test
  void every_route_lets_in_its_role_and_no_role_below() {
    List<String> wrong = new ArrayList<>();
    for (Route route : guarded()) {
      Role needed = Role.of(route.roles().getFirst());
      if (!isTurnedAway(call(route, null))) {
        wrong.add(route + " lets in anonymous callers");
      }
      for (Role role : Role.values()) {
        HttpResponse<InputStream> response = call(route, role);
        if (response.statusCode() == 500) {
          wrong.add(route + " fails when nothing is sent");
        }
        boolean turnedAway = isTurnedAway(response);
        if (turnedAway == role.includes(needed)) {
          wrong.add(route + (turnedAway ? " turns away " : " lets in ") + role.id());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_route_that_declares_nothing_is_closed_to_every_role() {
    Route undeclared = new Route("GET", "/api/v1/test/undeclared", List.of(), "application/json");

    assertThat(call(undeclared, Role.ADMINISTRATOR).statusCode()).isEqualTo(403);
    assertThat(isTurnedAway(call(undeclared, null))).isTrue();
  }

  @Test
  void what_is_no_resource_is_closed_unless_it_is_named() {
    Route unnamed = new Route("GET", "/q/anything", List.of(), "application/json");
    Route health = new Route("GET", "/q/health", List.of(), "application/json");

    assertThat(call(unnamed, Role.ADMINISTRATOR).statusCode()).isEqualTo(403);
    assertThat(call(health, null).statusCode()).isEqualTo(200);
  }

  private static List<Route> guarded() {
    return Route.all().stream().filter(route -> !route.isPublic()).toList();
  }

  /** To the way in, or away. */
  private static boolean isTurnedAway(HttpResponse<?> response) {
    boolean shownTheWayIn =
        response.statusCode() == 303
            && response.headers().firstValue("Location").orElse("").contains("/sign-in");
    return shownTheWayIn || TURNED_AWAY.contains(response.statusCode());
  }

  /** Only the head of the response counts: some routes stream for as long as one listens. */
  private HttpResponse<InputStream> call(
      Route route, @org.jspecify.annotations.Nullable Role role) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(route.path()))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", route.contentType())
            .method(route.verb(), BodyPublishers.ofString(body(route)));
    if (role != null) {
      show(request, route, role);
    }
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      response.body().close();
      return response;
    } catch (IOException e) {
      throw new AssertionError(route.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void show(HttpRequest.Builder request, Route route, Role role) {
    if (route.isApi() || route.path().startsWith("/q/")) {
      request.header("Authorization", "Bearer " + keys.get(role));
    } else {
      Browser browser = java.util.Objects.requireNonNull(browsers.get(role));
      request.header("X-CSRF-Token", browser.token());
      request.header(
          "Cookie",
          browser.cookies().entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
  }

  private static String body(Route route) {
    return route.contentType().equals("application/json") && !route.verb().equals("GET")
        ? "{}"
        : "";
  }
}
