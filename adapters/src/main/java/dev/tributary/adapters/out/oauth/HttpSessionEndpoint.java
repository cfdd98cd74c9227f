package dev.tributary.adapters.out.oauth;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.account.token.SessionEndpoint;
import dev.tributary.application.account.token.SessionRequest;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Logs in by the client of all calls: the address and the request are the author's. */
@ApplicationScoped
public class HttpSessionEndpoint implements SessionEndpoint {
  /** What may stand in a header, and in a cookie without its end. */
  private static final Pattern VALUE = Pattern.compile("[!-:<-~]{1,8192}");

  private final HttpExchange http;
  private final Transports transports;
  private final ObjectMapper json;

  public HttpSessionEndpoint(HttpExchange http, Transports transports, ObjectMapper json) {
    this.http = http;
    this.transports = transports;
    this.json = json;
  }

  @Override
  public SessionResponse logIn(SessionRequest request, SessionValue wanted) {
    List<RenderedHeader> headers = new ArrayList<>(request.headers());
    headers.add(new RenderedHeader("Accept", "application/json, */*;q=0.5", false));
    if (request.body().length() > 0) {
      headers.add(new RenderedHeader("Content-Type", request.body().contentType(), false));
    }
    return http.send(
        new OutboundRequest(
            request.method(),
            request.url(),
            headers,
            request.body(),
            LONGEST_RESPONSE,
            request.time(),
            transports.of(request.account(), request.url()),
            request.cancel()),
        response -> read(response, wanted));
  }

  private SessionResponse read(HttpResponse response, SessionValue wanted) throws IOException {
    return new SessionResponse(
        response.status(), response.success() ? value(response, wanted) : Optional.empty());
  }

  private Optional<Secret> value(HttpResponse response, SessionValue wanted) throws IOException {
    Optional<String> text =
        switch (wanted.from()) {
          case BODY -> inBody(response, wanted.at());
          case HEADER -> response.header(wanted.at());
          case COOKIE -> cookie(response.headers(), wanted.at() + "=");
        };
    return text.filter(VALUE.asMatchPredicate()).map(Secret::new);
  }

  private Optional<String> inBody(HttpResponse response, String pointer) throws IOException {
    try {
      JsonNode value = json.readTree(response.body()).at(JsonPointer.compile(pointer));
      return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
    } catch (JsonProcessingException | CharConversionException noJson) {
      return Optional.empty();
    }
  }

  private static Optional<String> cookie(List<ResponseHeader> headers, String start) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
        .map(header -> header.value().strip())
        .filter(cookie -> cookie.startsWith(start))
        .map(cookie -> cookie.substring(start.length()).split(";", 2)[0].strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
