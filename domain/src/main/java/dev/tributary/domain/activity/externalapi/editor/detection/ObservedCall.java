package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * One call with its response.
 *
 * @param url as it was sent
 * @param requestBody the request's JSON, if it had any
 * @param headers of the response, by names in lower case
 * @param body of the response
 */
public record ObservedCall(
    String url, Optional<JsonValue> requestBody, Map<String, String> headers, JsonValue body) {
  public ObservedCall {
    headers = Map.copyOf(headers);
  }
}
