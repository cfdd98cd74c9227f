package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.Answer;
import dev.tributary.application.exchange.AnswerHeader;
import dev.tributary.application.exchange.OutboundRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** One request and its answer on one connection. Closing it early closes the socket. */
final class Connection implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;

  private final HttpClientRequest request;
  private final InetAddress address;
  private final Patience patience;
  private final CompletableFuture<ReceivedBody> received = new CompletableFuture<>();
  private boolean sent;
  private boolean finished;

  Connection(HttpClientRequest request, InetAddress address, Patience patience) {
    this.request = request;
    this.address = address;
    this.patience = patience;
    request.exceptionHandler(received::completeExceptionally);
    request
        .response()
        .onSuccess(response -> received.complete(new ReceivedBody(response, patience)))
        .onFailure(received::completeExceptionally);
  }

  /** Sends the request and waits for the head of its answer. */
  Answer send(OutboundRequest outbound) throws IOException {
    outbound.headers().forEach(header -> request.headers().add(header.name(), header.value()));
    request.putHeader("Accept-Encoding", "gzip");
    if (request.headers().get("User-Agent") == null) {
      request.putHeader("User-Agent", "Tributary");
    }
    sendBody(outbound);
    ReceivedBody body = patience.await(received, true, WireFailure::unanswered);
    return answer(body, outbound.responseBytes());
  }

  /** Takes the end of the body off the connection so that it can serve again, if it can. */
  void finish() {
    finished = sent && received.join().ended();
  }

  @Override
  public void close() {
    if (!finished) {
      request.reset();
    }
  }

  private void sendBody(OutboundRequest outbound) throws IOException {
    long length = outbound.body().length();
    boolean complete = true;
    if (length > 0) {
      request.putHeader("Content-Length", Long.toString(length));
      try (InputStream body = outbound.body().open()) {
        complete = writeAll(body);
      }
    } else if (mayHaveBody(outbound)) {
      request.putHeader("Content-Length", "0");
    }
    if (complete) {
      // Also when the answer is there already: a request without end keeps its connection.
      request.end();
      sent = true;
    }
  }

  /**
   * A server may answer before it has read everything; then the rest is not sent.
   *
   * @return whether everything was written
   */
  private boolean writeAll(InputStream body) throws IOException {
    byte[] chunk = body.readNBytes(CHUNK);
    while (chunk.length > 0 && !received.isDone()) {
      CompletableFuture<Void> written =
          request.write(Buffer.buffer(chunk)).toCompletionStage().toCompletableFuture();
      patience.await(
          CompletableFuture.anyOf(written.exceptionally(_ -> null), received),
          true,
          WireFailure::unanswered);
      chunk = body.readNBytes(CHUNK);
    }
    return chunk.length == 0;
  }

  private Answer answer(ReceivedBody body, long limit) {
    HttpClientResponse response = body.response();
    return new Answer(
        response.statusCode(),
        response.headers().entries().stream()
            .map(header -> new AnswerHeader(header.getKey(), header.getValue()))
            .toList(),
        announced(response),
        address.getHostAddress(),
        new LimitedBody(body, limit));
  }

  private static OptionalLong announced(HttpClientResponse response) {
    String length = response.getHeader("Content-Length");
    boolean plain = response.getHeader("Content-Encoding") == null;
    return plain && length != null && length.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(length))
        : OptionalLong.empty();
  }

  private static boolean mayHaveBody(OutboundRequest outbound) {
    return switch (outbound.method()) {
      case POST, PUT, PATCH -> true;
      case GET, DELETE -> false;
    };
  }
}
