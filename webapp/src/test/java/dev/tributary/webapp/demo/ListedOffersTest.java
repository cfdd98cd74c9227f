package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a response with many rows for each person to one message that repeats over the best. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListedOffersTest {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: listed-offers
      label: Listed offers
      activities:
        - id: query1
          kind: query
          settings:
            where: email = 'person3@people.example.com'
            additionalData:
              - {name: segmentCode, expression: "'bay'"}
        - id: externalApi1
          kind: externalApi
          settings:
            outbound:
              arrayPath: /offers
              columns:
                - {name: segmentCode}
                - {name: title}
                - {name: discount, type: integer}
            execution: {url: "http://127.0.0.1:PORT/offers"}
        - id: enrichment1
          kind: enrichment
          settings:
            primary: query1
            relations:
              - name: offers
                input: externalApi1
                cardinality: many
                criteria:
                  - {source: segmentCode, destination: segmentCode}
                aggregates:
                  - {name: best, function: max, expression: discount}
                list:
                  first: 2
                  sort: [{expression: discount, descending: true}]
                  columns: [title, discount]
            additionalData:
              - {name: number, expression: offers.count}
              - {name: best, expression: offers.best}
              - {name: offers, expression: offers.list}
        - id: email1
          kind: email
          settings:
            from: {name: Offers, address: offers@sports.example.com}
            subject: "{number} offers, the best {best} % off"
            text: "{#for offer in offers}{offer.title}: {offer.discount} %; {/for}"
      transitions:
        - {from: query1, to: enrichment1}
        - {from: externalApi1, to: enrichment1}
        - {from: enrichment1, to: email1}
      """;

  private final SampleProfiles people;
  private final InstantSource clock;
  private final int port;

  ListedOffersTest(
      SampleProfiles people,
      InstantSource clock,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @Test
  void a_message_repeats_over_the_best_offers_of_its_reader() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), BirthdayStory.ZONE));
    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      JsonPath run = run();
      assertThat(run.getString("state")).isEqualTo("finished");

      List<String> messages = get("/api/v1/outbox?run=" + run.getString("id")).getList("items.id");
      assertThat(messages).hasSize(1);
      JsonPath message = get("/api/v1/outbox/" + messages.getFirst());
      assertThat(message.getString("subject")).matches("\\d+ offers, the best 20 % off");
      assertThat(message.getString("text")).startsWith("Season ticket: 20 %; ");
      assertThat(message.getString("text").split(";", -1)).hasSize(3);
    }
  }

  private JsonPath run() {
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(WORKFLOW.replace("PORT", Integer.toString(port)).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=30")
        .body("{}")
        .post("/api/v1/workflows/listed-offers/runs")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath get(String address) {
    return SignedIn.asAdministrator().get(address).then().statusCode(200).extract().jsonPath();
  }
}
