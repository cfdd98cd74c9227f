package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.WaitSource;
import dev.tributary.domain.exchange.rule.BodyStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Which responses a call accepts without rules: whole ones of status 2xx, or without content. */
final class ResponseChecks {
  /** How much of a refused response is read for its record. */
  private static final int SAMPLE = 64 * 1024;

  /** Between the tokens of JSON (RFC 8259, 2). */
  private static final String WHITE_SPACE = " \t\r\n";

  /** No Content, Reset Content: bytes after such a head are no content (RFC 9110, 15.3.5-6). */
  private static final Set<Integer> CONTENTLESS = Set.of(204, 205);

  /**
   * Partial Content (RFC 9110, 15.3.7) and IM Used (RFC 3229), with the headers that ask for them.
   */
  private static final Map<Integer, String> PARTS = Map.of(206, "Range", 226, "A-IM");

  private ResponseChecks() {}

  /**
   * The response, when it is usable.
   *
   * @param call that it belongs to
   * @param body its beginning
   */
  static HttpResponse usable(HttpResponse httpResponse, PreparedCall call, BodyStart body)
      throws IOException {
    checkStatus(httpResponse, call, body);
    checkWhole(httpResponse, call);
    return readable(httpResponse);
  }

  /** The response, when its content is usable, whatever its status. */
  static HttpResponse readable(HttpResponse httpResponse) throws IOException {
    if (CONTENTLESS.contains(httpResponse.status())) {
      sample(httpResponse);
      return httpResponse.withoutContent();
    }
    BufferedInputStream body = new BufferedInputStream(httpResponse.body());
    if (isBlank(body)) {
      return httpResponse.withoutContent();
    }
    return httpResponse.withBody(body);
  }

  /** The response as a result without rows. */
  static HttpResponse empty(HttpResponse httpResponse) {
    sample(httpResponse);
    return httpResponse.empty();
  }

  /**
   * The failure of a response, with the time of a retry that the response names.
   *
   * @param body its beginning
   */
  static ExchangeFailed refused(
      HttpResponse httpResponse, PreparedCall call, ExchangeFailure failure, BodyStart body) {
    RetryPolicy retries = call.call().policy().retries();
    String time = waitTime(httpResponse, retries, failure.then(), body);
    sample(httpResponse);
    return new ExchangeFailed(failure.withRetryAfter(time));
  }

  /** The rate limit of another request means nothing for an outage. */
  private static String waitTime(
      HttpResponse httpResponse, RetryPolicy retries, FailureAction then, BodyStart body) {
    return retries.waitFrom().stream()
        .flatMap(text -> WaitSource.parse(text).stream())
        .filter(source -> then == FailureAction.RATE_LIMITED || source.retryAfter())
        .flatMap(source -> source.find(httpResponse::header, body).stream())
        .findFirst()
        .orElse("");
  }

  /** Whether the body has no bytes but white space; leaves it at its first byte. */
  private static boolean isBlank(BufferedInputStream body) throws IOException {
    body.mark(SAMPLE);
    int first = body.read();
    for (int read = 1; WHITE_SPACE.indexOf(first) >= 0 && read < SAMPLE; read++) {
      first = body.read();
    }
    if (first < 0) {
      return true;
    }
    body.reset();
    return false;
  }

  private static void checkStatus(HttpResponse httpResponse, PreparedCall call, BodyStart body) {
    int status = httpResponse.status();
    if (httpResponse.success()) {
      return;
    }
    boolean redirect = status >= 300 && status < 400 && httpResponse.header("Location").isPresent();
    throw refused(
        httpResponse,
        call,
        ExchangeFailure.afterResponse(
            status, redirect ? ExchangeErrorCode.REDIRECT : ExchangeErrorCode.STATUS, status),
        body);
  }

  /** A part or a difference is no whole content, unless the request asked for one. */
  private static void checkWhole(HttpResponse httpResponse, PreparedCall call) {
    String header = PARTS.get(httpResponse.status());
    if (header != null && !call.sends(header)) {
      sample(httpResponse);
      throw failed(httpResponse, ExchangeErrorCode.PARTIAL, httpResponse.status(), header);
    }
  }

  /** Reads the beginning for the record; the response is refused in any case. */
  private static void sample(HttpResponse httpResponse) {
    try {
      httpResponse.body().readNBytes(SAMPLE);
    } catch (IOException | ExchangeFailed alreadyRefused) {
      // The reported failure is the status or type, not how the body ended.
    }
  }

  private static ExchangeFailed failed(
      HttpResponse httpResponse, ExchangeErrorCode code, Object... arguments) {
    return new ExchangeFailed(
        ExchangeFailure.afterResponse(httpResponse.status(), code, arguments));
  }
}
