package dev.tributary.adapters.out.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.ConnectTimes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * One exchange on a leased connection. Closing it before the response has ended closes the socket;
 * afterwards the connection may serve another exchange already and is left alone.
 */
final class Connection implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;
  private static final long END_WAIT_MILLIS = 50;

  private final HttpClientRequest request;
  private final Peer peer;
  private final Deadline deadline;
  private final OutboundClients.Lease lease;
  private final WireTurn turn;
  private final ConnectTimes times;
  private final CompletableFuture<ReceivedBody> received = new CompletableFuture<>();
  private CompletableFuture<Void> end = new CompletableFuture<>();
  private boolean sent;

  /** The host of the address and what it was resolved to. */
  record Peer(String host, InetAddress address) {}

  /**
   * @param lease of the client, released with the connection
   * @param watch that was started before the connection was sought
   */
  Connection(
      HttpClientRequest request,
      Peer peer,
      Deadline deadline,
      OutboundClients.Lease lease,
      Stopwatch watch) {
    this.request = request;
    this.peer = peer;
    this.deadline = deadline;
    this.lease = lease;
    this.turn = WireTurn.of(request.connection());
    this.times = watch.connected(request.connection(), turn);
    request.exceptionHandler(received::completeExceptionally);
    request
        .response()
        .onSuccess(response -> received.complete(new ReceivedBody(response, deadline)))
        .onFailure(received::completeExceptionally);
  }

  /** Sends the request and waits for the head of its response. */
  HttpResponse send(OutboundRequest outbound, long compressedBytes) throws IOException {
    outbound.headers().forEach(header -> request.headers().add(header.name(), header.value()));
    request.putHeader("Accept-Encoding", "gzip");
    if (request.headers().get("User-Agent") == null) {
      request.putHeader("User-Agent", "Tributary");
    }
    sendBody(outbound);
    ReceivedBody body = deadline.await(received, true, this::unanswered);
    return response(body, new CappedBody(body, outbound.responseBytes(), compressedBytes));
  }

  /** Lets request and response come to their ends, so that the connection can serve again. */
  void finish() {
    if (sent) {
      received.join().drain();
      end.completeOnTimeout(null, END_WAIT_MILLIS, MILLISECONDS).exceptionally(_ -> null).join();
    }
  }

  @Override
  public void close() {
    if (sent) {
      turn.abortUnlessEnded();
    } else {
      turn.abortNow();
    }
    lease.close();
  }

  private ExchangeFailed unanswered(Throwable cause) {
    return TransportFailures.unanswered(peer.host(), turn.begun(), cause);
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
      // Also when the response is there already: a request without end keeps its connection.
      end = request.end().toCompletionStage().toCompletableFuture();
      sent = true;
    }
  }

  /**
   * A server may respond before it has read everything; then the rest is not sent.
   *
   * @return whether everything was written and taken by the network
   */
  private boolean writeAll(InputStream body) throws IOException {
    CompletableFuture<?> written = CompletableFuture.completedFuture(null);
    byte[] chunk = body.readNBytes(CHUNK);
    while (chunk.length > 0 && !received.isDone()) {
      written = request.write(Buffer.buffer(chunk)).toCompletionStage().toCompletableFuture();
      deadline.await(
          CompletableFuture.anyOf(written.exceptionally(_ -> null), received),
          true,
          this::unanswered);
      chunk = body.readNBytes(CHUNK);
    }
    return chunk.length == 0 && written.isDone();
  }

  private HttpResponse response(ReceivedBody body, CappedBody limited) {
    HttpClientResponse response = body.response();
    return new HttpResponse(
        response.statusCode(),
        response.headers().entries().stream()
            .map(header -> new ResponseHeader(header.getKey(), header.getValue()))
            .toList(),
        announced(response),
        peer.address().getHostAddress(),
        times,
        limited);
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
