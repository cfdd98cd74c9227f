package dev.tributary.adapters.out.http;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.application.exchange.http.BodyReader;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.domain.exchange.target.TargetPolicy;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/** {@link HttpExchange} over the Vert.x client. Used from virtual or platform threads. */
public final class VertxHttpExchange implements HttpExchange, AutoCloseable {
  private final TimedResolver resolver;
  private final OutboundClients clients;
  private final Connector connector;
  private final long compressedBytes;
  private final LongSupplier nanoTime;

  public VertxHttpExchange(
      Vertx vertx, TargetPolicy policy, HostResolver hosts, HttpClientConfig settings) {
    this(vertx, policy, hosts, settings, System::nanoTime);
  }

  VertxHttpExchange(
      Vertx vertx,
      TargetPolicy policy,
      HostResolver hosts,
      HttpClientConfig settings,
      LongSupplier nanoTime) {
    this.compressedBytes = settings.compressedBytes();
    this.nanoTime = nanoTime;
    this.resolver = new TimedResolver(hosts);
    this.clients = new OutboundClients(vertx, settings, nanoTime);
    this.connector = new Connector(clients, new EgressGuard(policy, resolver));
  }

  @Override
  public <T> T send(OutboundRequest request, BodyReader<T> reader) {
    try (Deadline deadline = new Deadline(request.time(), request.cancel(), nanoTime);
        Connection connection = connector.connect(request, deadline)) {
      HttpResponse httpResponse = connection.send(request, compressedBytes);
      T result = reader.read(httpResponse);
      connection.finish();
      return result;
    } catch (IOException ofReader) {
      throw new UncheckedIOException(ofReader);
    }
  }

  @Override
  public void close() {
    clients.close();
    resolver.close();
  }
}
