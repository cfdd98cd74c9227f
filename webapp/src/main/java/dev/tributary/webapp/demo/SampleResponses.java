package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The responses of the demonstration's API other than coupons. */
final class SampleResponses {
  private static final List<String> SKIES = List.of("Sunny", "Cloudy", "Rain");

  private SampleResponses() {}

  /** The customer number of the sample person who has redeemed a coupon. */
  static final String REDEEMED = "demo-2";

  /** One object, not a list: the game of the day and team that are asked for. */
  static JsonNode lineUp(JsonNode request) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    if (!request.has("day") || !request.path("team").asText().equals("home")) {
      return response.put("error", "day and team are needed");
    }
    response
        .putObject("game")
        .put("day", request.path("day").asText())
        .put("opponent", "River City")
        .put("kickOff", "19:30");
    response.putObject("lineUp").put("goal", "Ines Prado").put("captain", "Noor de Wit");
    return response;
  }

  /** A coupon of each person who is asked for, but for the one who has redeemed it. */
  static JsonNode openCoupons(JsonNode request) {
    ArrayNode coupons = JsonNodeFactory.instance.arrayNode();
    request
        .path("data")
        .forEach(
            row -> {
              String person = row.path("externalId").asText();
              if (!person.equals(REDEEMED)) {
                coupons
                    .addObject()
                    .put("externalId", person)
                    .put("code", "OPEN-" + person)
                    .put("validUntil", "2030-12-31");
              }
            });
    return JsonNodeFactory.instance.objectNode().set("coupons", coupons);
  }

  /** Several per segment, the best not first. */
  static JsonNode offers(JsonNode request) {
    ArrayNode offers = JsonNodeFactory.instance.arrayNode();
    offer(offers, "bay", "Shirt and scarf", 15);
    offer(offers, "bay", "Season ticket", 20);
    offer(offers, "valley", "Stadium tour", 10);
    offer(offers, "valley", "Four seats", 30);
    offer(offers, "coast", "Away trip", 25);
    return JsonNodeFactory.instance.objectNode().set("offers", offers);
  }

  private static void offer(ArrayNode offers, String segment, String title, int discount) {
    offers
        .addObject()
        .put("segmentCode", segment)
        .put("title", title)
        .put("discount", discount)
        .put("validUntil", "2030-12-31");
  }

  /** One line per region that is asked for. */
  static JsonNode weather(JsonNode request) {
    ArrayNode regions = JsonNodeFactory.instance.arrayNode();
    request.path("data").forEach(row -> regions.add(weatherOf(row.path("region").asText())));
    return JsonNodeFactory.instance.objectNode().set("regions", regions);
  }

  /** The same each time it is asked for. */
  static ObjectNode weatherOf(String region) {
    int number = region.hashCode();
    return JsonNodeFactory.instance
        .objectNode()
        .put("region", region)
        .put("celsius", Math.floorMod(number, 60) / 2.0)
        .put("text", SKIES.get(Math.floorMod(number, SKIES.size())));
  }
}
