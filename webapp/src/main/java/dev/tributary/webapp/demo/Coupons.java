package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.Supplier;

/** One coupon per zip code, the same one each time it is asked for. */
final class Coupons {
  private static final int DIGITS = 7;

  private Coupons() {}

  static Function<JsonNode, JsonNode> of(Supplier<ApiBehaviour> behaviour) {
    return request -> response(request, behaviour.get());
  }

  private static JsonNode response(JsonNode request, ApiBehaviour behaviour) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    ObjectNode data = response.putObject("codeData").put("codeFormat", "7-digit numeric");
    ArrayNode codes = data.putArray("codes");
    for (JsonNode element : request.path("data")) {
      String zipCode = element.path("zipCode").asText();
      if (behaviour.serves(zipCode)) {
        codes
            .addObject()
            .put("code", code(zipCode))
            .put("internalId", "54gewk-g3ig3q-" + code(zipCode))
            .put("state", request.path("params").path("state").asText())
            .put("zipCode", zipCode);
      }
    }
    response.put("geography", "Americas").put("id", "54kjqw-4kjntq-23kjn5-2kj5n");
    return response;
  }

  /** Seven digits that depend on the zip code alone; a leading zero must survive. */
  static String code(String zipCode) {
    int number = Math.floorMod(zipCode.hashCode() * 31, 1_000_000);
    return "0".repeat(DIGITS - Integer.toString(number).length()) + number;
  }
}
