package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every link of every page leads somewhere, for every role. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {
  /** Pages of one kind, such as those of two runs, have the same links. */
  private static final int OF_A_KIND = 3;

  private record Link(String from, String to) {}

  @ParameterizedTest
  @EnumSource
  void every_link_of_every_page_leads_somewhere(Role role) {
    aWorkflow();
    Browser browser = SignedIn.browserOf(role);
    Deque<Link> open = new ArrayDeque<>(List.of(new Link("", "/console")));
    Set<String> known = new HashSet<>();
    Map<String, Integer> visits = new HashMap<>();
    List<String> dead = new ArrayList<>();
    int followed = 0;
    while (!open.isEmpty()) {
      Link link = open.poll();
      if (!known.add(link.to()) || visits.merge(kind(link.to()), 1, Integer::sum) > OF_A_KIND) {
        continue;
      }
      followed++;
      Response response = browser.request().urlEncodingEnabled(false).get(link.to());
      if (response.statusCode() >= 400 || leadsToSignIn(response)) {
        dead.add("%s -> %s: %d".formatted(link.from(), link.to(), response.statusCode()));
      } else if (response.contentType().startsWith("text/html")) {
        open.addAll(links(link.to(), response.asString()));
      }
    }
    assertThat(followed).isGreaterThan(10);
    assertThat(known).anyMatch(address -> address.matches("/console/workflows/[^/?]+/export"));
    if (role == Role.ADMINISTRATOR) {
      assertThat(known).contains("/q/openapi");
    }
    assertThat(dead).isEmpty();
  }

  private static void aWorkflow() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"apiVersion\":\"tributary/v1\",\"kind\":\"Workflow\",\"name\":\"links\"}")
        .post("/api/v1/workflows?draft=true");
  }

  private static boolean leadsToSignIn(Response response) {
    return response.statusCode() == 303
        && String.valueOf(response.header("Location")).contains("/sign-in");
  }

  private static List<Link> links(String page, String html) {
    return Jsoup.parse(html).select("a[href]").stream()
        .map(anchor -> anchor.attr("href"))
        .filter(href -> !href.startsWith("#"))
        .map(href -> URI.create(page).resolve(href))
        .filter(to -> to.getHost() == null && to.getScheme() == null)
        .map(to -> new Link(page, to.toString().replaceAll("#.*", "")))
        .toList();
  }

  /** The address without what names one thing of many. */
  private static String kind(String address) {
    return address
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
        .replaceAll("\\d+", "n")
        .replaceAll("=[^&]*", "=")
        .replaceAll("/console/workflows/[^/?]+", "/console/workflows/name");
  }
}
