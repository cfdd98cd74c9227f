package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the demonstration's API answers beside coupons. */
final class SampleAnswers {
  private SampleAnswers() {}

  static JsonNode lineUp() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putObject("game").put("opponent", "River City").put("kickOff", "19:30");
    answer.putObject("lineUp").put("goal", "Ines Prado").put("captain", "Noor de Wit");
    return answer;
  }

  static JsonNode offers() {
    ArrayNode offers = JsonNodeFactory.instance.arrayNode();
    offers.addObject().put("segment", "young").put("title", "Season ticket").put("discount", 20);
    offers.addObject().put("segment", "family").put("title", "Four seats").put("discount", 30);
    return JsonNodeFactory.instance.objectNode().set("offers", offers);
  }

  /** One line per region that is asked for. */
  static JsonNode weather(JsonNode request) {
    ArrayNode regions = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : request.path("data")) {
      String region = element.path("region").asText();
      regions
          .addObject()
          .put("region", region)
          .put("celsius", Math.floorMod(region.hashCode(), 30))
          .put("text", "sunny spells");
    }
    return JsonNodeFactory.instance.objectNode().set("regions", regions);
  }
}
