package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The shipped workflows beside the birthday one, each with the sample people and the sample API.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest extends SampleApiFixture {
  private static final String ADA = "person1@people.example.com";
  private static final String BEN = "person2@people.example.com";
  private static final String CHLOE = "person3@people.example.com";
  private static final String DMITRI = "person4@people.example.com";
  private static final String ESI = "person5@people.example.com";

  @Test
  void everybody_gets_the_same_line_up() {
    Map<String, String> subjects = subjects(run("game-day-line-up", "finished"));

    assertThat(subjects).containsOnlyKeys(ADA, BEN, CHLOE, DMITRI, ESI);
    assertThat(subjects.values()).containsOnly("Noor de Wit leads us against River City tonight");
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void everybody_gets_the_best_offer_of_their_segment() {
    Map<String, String> subjects = subjects(run("latest-offers", "finished"));

    assertThat(subjects)
        .containsOnly(
            Map.entry(ADA, "30 % off: Four seats"),
            Map.entry(BEN, "30 % off: Four seats"),
            Map.entry(CHLOE, "20 % off: Season ticket"),
            Map.entry(ESI, "20 % off: Season ticket"));
  }

  @Test
  void everybody_gets_the_weather_of_their_region_from_one_call() {
    Map<String, String> subjects = subjects(run("weather-per-region", "finished"));

    String valley = SampleResponses.weatherOf("951").path("celsius").asText();
    String bay = SampleResponses.weatherOf("941").path("celsius").asText();
    assertThat(subjects).containsOnlyKeys(ADA, BEN, CHLOE, ESI);
    assertThat(subjects.get(ADA)).endsWith(" in San José, %s degrees".formatted(valley));
    assertThat(subjects.get(BEN)).isEqualTo(subjects.get(ADA));
    assertThat(subjects.get(CHLOE)).endsWith(" in San Francisco, %s degrees".formatted(bay));
    assertThat(subjects.get(ESI)).isEqualTo(subjects.get(CHLOE));
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void a_broken_api_leads_each_of_them_to_its_failure_transition() {
    api().behave(new ApiBehaviour(404, 0, null, null, 0));

    for (String example :
        List.of("birthday-coupons", "game-day-line-up", "latest-offers", "weather-per-region")) {
      assertThat(subjects(run(example, "finishedWithWarnings"))).as(example).isEmpty();
    }
  }

  /** Runs it under a name of its own, to its end. */
  private String run(String example, String state) {
    String name = "example-" + UUID.randomUUID().toString().substring(0, 8);
    String yaml = Examples.read(example, port).replace("name: " + example, "name: " + name);
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(yaml.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    JsonPath run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=30")
            .body("{}")
            .post("/api/v1/workflows/" + name + "/runs")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(run.getString("state")).as(example).isEqualTo(state);
    return run.getString("id");
  }

  /** By recipient; of the sample people only, since other tests may have put in others. */
  private static Map<String, String> subjects(String run) {
    return SignedIn.asAdministrator()
        .get("/api/v1/outbox?limit=500&state=sandboxed&run=" + run)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Map<String, String>>getList("items")
        .stream()
        .filter(message -> text(message, "recipient").endsWith("@people.example.com"))
        .collect(
            Collectors.toMap(
                message -> text(message, "recipient"), message -> text(message, "subject")));
  }

  private static String text(Map<String, String> message, String field) {
    return Objects.requireNonNull(message.get(field));
  }
}
