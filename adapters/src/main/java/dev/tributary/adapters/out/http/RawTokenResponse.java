package dev.tributary.adapters.out.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.account.token.TokenResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.JsonContentType;
import dev.tributary.domain.exchange.RemoteText;
import dev.tributary.domain.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The response of a token endpoint before it is parsed. Of it only the values that RFC 6749 defines
 * are read.
 */
final class RawTokenResponse {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What may stand in a header (RFC 6750, 2.1), and is no longer than servers accept. */
  private static final Pattern TOKEN = Pattern.compile("[!-~]{1,16384}");

  /** The codes of RFC 6749, 5.2, and others of their form; a token is longer. */
  private static final Pattern ERROR = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  /** Beyond ten years nothing is gained, and instants stay in their range. */
  private static final long LONGEST_LIFETIME = 315_360_000;

  private static final int OK = 200;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;

  private final int status;
  private final String contentType;
  private final byte[] body;

  /**
   * @param contentType empty where the response names none
   */
  RawTokenResponse(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  TokenResponse read() {
    if (status >= FIRST_ERROR) {
      return new TokenResponse.Denied(status, error());
    }
    if (status != OK) {
      throw failed(
          status >= FIRST_REDIRECT ? ExchangeErrorCode.REDIRECT : ExchangeErrorCode.STATUS, status);
    }
    if (!JsonContentType.test(contentType)) {
      throw failed(ExchangeErrorCode.CONTENT_TYPE, RemoteText.shown(contentType));
    }
    JsonNode document = document().orElseThrow(() -> failed(ExchangeErrorCode.EMPTY));
    return new TokenResponse.Issued(
        secret(document, "access_token").orElseThrow(() -> failed(ExchangeErrorCode.EMPTY)),
        text(document, "token_type").orElse("Bearer"),
        lifetime(document),
        secret(document, "refresh_token"));
  }

  /** Some servers write the number as a text. */
  private static Optional<Duration> lifetime(JsonNode document) {
    long seconds = document.path("expires_in").asLong(0);
    return seconds > 0
        ? Optional.of(Duration.ofSeconds(Math.min(seconds, LONGEST_LIFETIME)))
        : Optional.empty();
  }

  private String error() {
    return document()
        .flatMap(document -> text(document, "error"))
        .filter(ERROR.asMatchPredicate())
        .orElse("");
  }

  private Optional<JsonNode> document() {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Secret> secret(JsonNode document, String name) {
    return text(document, name).filter(TOKEN.asMatchPredicate()).map(Secret::new);
  }

  private static Optional<String> text(JsonNode document, String name) {
    return Optional.ofNullable(document.get(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  private ExchangeFailed failed(ExchangeErrorCode code, Object... arguments) {
    return new ExchangeFailed(ExchangeFailure.afterResponse(status, code, arguments));
  }
}
