package dev.tributary.adapters.out.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.account.Transports;
import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenRequest;
import dev.tributary.application.account.token.TokenResponse;
import dev.tributary.application.account.token.TokenResponse.Denied;
import dev.tributary.application.account.token.TokenResponse.Issued;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.JsonContentType;
import dev.tributary.domain.exchange.RemoteText;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks by the client of all calls, so that the same guard judges the address and the transport of
 * the account holds.
 */
@ApplicationScoped
public class HttpTokenEndpoint implements TokenEndpoint {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Beyond ten years nothing is gained, and instants stay in their range. */
  private static final long LONGEST_LIFETIME = 315_360_000;

  private static final int LONGEST_ERROR = 100;

  private final HttpExchange http;
  private final Transports transports;
  private final ObjectMapper json;

  public HttpTokenEndpoint(HttpExchange http, Transports transports, ObjectMapper json) {
    this.http = http;
    this.transports = transports;
    this.json = json;
  }

  @Override
  public TokenResponse request(TokenRequest request) {
    List<RenderedHeader> headers = new ArrayList<>(request.headers());
    headers.add(new RenderedHeader("Content-Type", FORM, false));
    headers.add(new RenderedHeader("Accept", "application/json", false));
    return http.send(
        new OutboundRequest(
            HttpMethod.POST,
            request.url(),
            headers,
            RequestBody.of(FORM, form(request.parameters()).getBytes(US_ASCII)),
            LONGEST_RESPONSE,
            request.time(),
            transports.of(request.account(), request.url()),
            request.cancel()),
        this::response);
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            each ->
                URLEncoder.encode(each.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private TokenResponse response(HttpResponse response) throws IOException {
    int status = response.status();
    if (status >= 400) {
      return new Denied(status, error(response.body().readNBytes(LONGEST_RESPONSE)));
    }
    if (status != 200) {
      throw failed(status, ExchangeErrorCode.STATUS, status);
    }
    String type = response.header("Content-Type").orElse("");
    if (!JsonContentType.test(type)) {
      throw failed(status, ExchangeErrorCode.CONTENT_TYPE, RemoteText.shown(type));
    }
    return issued(object(response.body().readAllBytes(), status), status);
  }

  /** Of the response only the values that RFC 6749 defines are read. */
  private static Issued issued(JsonNode object, int status) {
    String token = object.path("access_token").asText("");
    if (token.isEmpty()) {
      throw failed(status, ExchangeErrorCode.EMPTY);
    }
    return new Issued(
        new Secret(token),
        object.path("token_type").asText("Bearer"),
        lifetime(object.path("expires_in")),
        Optional.of(object.path("refresh_token").asText(""))
            .filter(text -> !text.isEmpty())
            .map(Secret::new));
  }

  /** Some servers write the number as a text. */
  private static Optional<Duration> lifetime(JsonNode seconds) {
    long value = seconds.asLong(0);
    return value > 0
        ? Optional.of(Duration.ofSeconds(Math.min(value, LONGEST_LIFETIME)))
        : Optional.empty();
  }

  private JsonNode object(byte[] body, int status) throws IOException {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException malformed) {
      // Without the cause: its message quotes the body.
      throw failed(status, ExchangeErrorCode.CONTENT_TYPE, "application/json");
    }
  }

  /** The code of RFC 6749, 5.2, and nothing else that the server wrote. */
  private String error(byte[] body) throws IOException {
    try {
      String code = json.readTree(body).path("error").asText("");
      return code.length() <= LONGEST_ERROR && code.matches("[A-Za-z0-9_.-]*") ? code : "";
    } catch (JsonProcessingException noJson) {
      return "";
    }
  }

  private static ExchangeFailed failed(int status, ExchangeErrorCode code, Object... arguments) {
    return new ExchangeFailed(ExchangeFailure.afterResponse(status, code, arguments));
  }
}
