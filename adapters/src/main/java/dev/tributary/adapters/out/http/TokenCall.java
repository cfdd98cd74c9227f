package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenRequest;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** One request to a token endpoint and its response, of which a bounded part is read. */
final class TokenCall {
  private final TokenRequest request;

  TokenCall(TokenRequest request) {
    this.request = request;
  }

  /** On a thread of its own, which ends at the latest when the client is closed. */
  CompletableFuture<RawTokenResponse> begin(TokenApi client) {
    CompletableFuture<RawTokenResponse> reply = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("token-endpoint")
        .start(
            () -> {
              try {
                reply.complete(send(client));
              } catch (RuntimeException failed) {
                reply.completeExceptionally(failed);
              }
            });
    return reply;
  }

  ClientRequestFilter headers() {
    return context ->
        request
            .headers()
            .forEach(header -> context.getHeaders().putSingle(header.name(), header.value()));
  }

  private RawTokenResponse send(TokenApi client) {
    try (RestResponse<InputStream> response = client.request(request.url().toString(), form())) {
      return new RawTokenResponse(
          response.getStatus(),
          Optional.ofNullable(response.getHeaderString(HttpHeaders.CONTENT_TYPE)).orElse(""),
          bytes(response));
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  private static byte[] bytes(RestResponse<InputStream> response) throws IOException {
    try (InputStream body =
        Optional.ofNullable(response.getEntity()).orElseGet(InputStream::nullInputStream)) {
      byte[] bytes = body.readNBytes(TokenEndpoint.LONGEST_RESPONSE + 1);
      if (bytes.length > TokenEndpoint.LONGEST_RESPONSE) {
        throw new ExchangeFailed(
            ExchangeFailure.afterResponse(
                response.getStatus(),
                ExchangeErrorCode.RESPONSE_TOO_LARGE,
                TokenEndpoint.LONGEST_RESPONSE));
      }
      return bytes;
    }
  }

  private String form() {
    return request.parameters().entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
