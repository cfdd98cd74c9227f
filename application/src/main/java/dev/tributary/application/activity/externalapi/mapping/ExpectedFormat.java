package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.response.BodyFormat;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.RemoteText;
import java.io.IOException;

/** Finds the format of a response, and refuses one that the settings do not expect. */
final class ExpectedFormat {
  /** How much of a refused response is read for its record. */
  private static final int SAMPLE = 64 * 1024;

  private ExpectedFormat() {}

  static ResponseBody of(HttpResponse httpResponse, ResponseReading reading) {
    ExternalApiSettings settings = reading.settings();
    String type = httpResponse.header("Content-Type").orElse("");
    BodyFormat format =
        settings
            .response()
            .bodyFormat(type)
            .filter(one -> one instanceof BodyFormat.Json || !settings.outbound().flatten())
            .orElseThrow(() -> otherType(httpResponse, reading.mask().mask(type)));
    return new ResponseBody(
        httpResponse.body(),
        httpResponse.charset(),
        format,
        settings.guardrails().call().responseBytes());
  }

  private static ExchangeFailed otherType(HttpResponse httpResponse, String type) {
    readSample(httpResponse);
    int status = httpResponse.status();
    return new ExchangeFailed(
        type.isBlank()
            ? ExchangeFailure.afterResponse(status, ExchangeErrorCode.NO_CONTENT_TYPE)
            : ExchangeFailure.afterResponse(
                status, ExchangeErrorCode.CONTENT_TYPE, RemoteText.shown(type)));
  }

  /** Reads the beginning for the record; the response is refused in any case. */
  private static void readSample(HttpResponse httpResponse) {
    try {
      httpResponse.body().readNBytes(SAMPLE);
    } catch (IOException | ExchangeFailed alreadyRefused) {
      // The reported failure is the type, not how the body ended.
    }
  }
}
