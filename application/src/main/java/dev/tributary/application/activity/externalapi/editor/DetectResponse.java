package dev.tributary.application.activity.externalapi.editor;

import dev.tributary.application.activity.externalapi.sample.JsonSamples;
import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedRows;
import dev.tributary.domain.activity.externalapi.editor.detection.ObservedCall;
import dev.tributary.domain.activity.externalapi.editor.detection.PagingDetector;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Detects where the rows of a response are and how further pages are requested. */
@ApplicationScoped
public class DetectResponse {
  private final ImportedJson json;

  public DetectResponse(JsonSamples json, CallImportLimits limits) {
    this.json = new ImportedJson(json, limits);
  }

  /**
   * A call as it was sent and received.
   *
   * @param headers of the response, by names in lower case
   */
  public record Received(String url, String requestBody, Map<String, String> headers, String body) {
    public Received {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * What is detected.
   *
   * @param rows empty when the response holds no array
   */
  public record Detection(Optional<DetectedRows> rows, DetectedPaging paging) {}

  /**
   * @throws Refused when the body is no JSON or beyond the limits
   */
  public Detection detect(Received received) {
    JsonValue body =
        json.read(received.body())
            .orElseThrow(() -> new Refused(CallImportErrorCode.RESPONSE_NOT_JSON));
    ObservedCall call =
        new ObservedCall(
            received.url(), json.read(received.requestBody()), received.headers(), body);
    return new Detection(DetectedRows.in(body), PagingDetector.in(call));
  }
}
