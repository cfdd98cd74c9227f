package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.JsonContentType;
import dev.tributary.domain.exchange.PeerText;
import dev.tributary.domain.secret.SecretMask;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.Set;

/** Which responses a call accepts: status 2xx with JSON, or without content. */
final class AnswerRules {
  /** How much of a refused answer is read for its record. */
  private static final int SAMPLE = 64 * 1024;

  /** No Content, Reset Content: bytes behind such a head are no content (RFC 9110, 15.3.5-6). */
  private static final Set<Integer> CONTENTLESS = Set.of(204, 205);

  /**
   * Partial Content (RFC 9110, 15.3.7) and IM Used (RFC 3229), with the headers that ask for them.
   */
  private static final Map<Integer, String> PARTS = Map.of(206, "Range", 226, "A-IM");

  private AnswerRules() {}

  /**
   * The response, when it is usable.
   *
   * @param call that it belongs to
   */
  static Answer usable(Answer answer, PreparedCall call) throws IOException {
    checkStatus(answer);
    checkWhole(answer, call);
    if (CONTENTLESS.contains(answer.status())) {
      sample(answer);
      return answer.withoutContent();
    }
    PushbackInputStream body = new PushbackInputStream(answer.body(), 1);
    int first = body.read();
    if (first < 0) {
      return answer.withoutContent();
    }
    body.unread(first);
    checkContentType(answer.withBody(body), call.mask());
    return answer.withBody(body);
  }

  private static void checkStatus(Answer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return;
    }
    sample(answer);
    boolean redirect = status >= 300 && status < 400 && answer.header("Location").isPresent();
    ExchangeFailure failure =
        ExchangeFailure.answered(
            status, redirect ? ExchangeCode.REDIRECT : ExchangeCode.STATUS, status);
    throw new ExchangeFailed(failure.withRetryAfter(answer.header("Retry-After").orElse("")));
  }

  /** A part or a difference is no whole content, unless the request asked for one. */
  private static void checkWhole(Answer answer, PreparedCall call) {
    String header = PARTS.get(answer.status());
    if (header != null && !call.sends(header)) {
      sample(answer);
      throw failed(answer, ExchangeCode.PARTIAL, answer.status(), header);
    }
  }

  private static void checkContentType(Answer answer, SecretMask mask) {
    String type = answer.header("Content-Type").orElse("");
    if (!JsonContentType.test(type)) {
      sample(answer);
      throw failed(
          answer,
          ExchangeCode.CONTENT_TYPE,
          type.isEmpty() ? "-" : PeerText.shown(mask.mask(type)));
    }
  }

  /** Reads the beginning so that the record shows it; it is refused whatever comes. */
  private static void sample(Answer answer) {
    try {
      answer.body().readNBytes(SAMPLE);
    } catch (IOException | ExchangeFailed alreadyRefused) {
      // The status or type is the failure that people are told, not how its body ended.
    }
  }

  private static ExchangeFailed failed(Answer answer, ExchangeCode code, Object... arguments) {
    return new ExchangeFailed(ExchangeFailure.answered(answer.status(), code, arguments));
  }
}
