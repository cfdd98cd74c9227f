package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.http.Transport;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A client for each transport that is in use. One that no exchange uses is closed when it was not
 * used for a while, or when there are too many; that of calls without an account stays.
 */
final class OutboundClients implements AutoCloseable {
  private final Vertx vertx;
  private final HttpClientConfig settings;
  private final LongSupplier nanoTime;

  /** By the time of their last use, the latest last. */
  private final Map<Transport, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  OutboundClients(Vertx vertx, HttpClientConfig settings, LongSupplier nanoTime) {
    this.vertx = vertx;
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  private static final class Entry {
    private final HttpClient client;
    private int exchanges;
    private long usedAt;

    Entry(HttpClient client) {
      this.client = client;
    }
  }

  /** A client while an exchange uses it. */
  final class Lease implements AutoCloseable {
    private final Entry entry;

    private Lease(Entry entry) {
      this.entry = entry;
    }

    HttpClient client() {
      return entry.client;
    }

    @Override
    public void close() {
      release(entry);
    }
  }

  /** Throws {@code ExchangeFailed} when the certificates of the transport cannot be used. */
  synchronized Lease lease(Transport transport) {
    Entry entry =
        entries.computeIfAbsent(
            transport, wanted -> new Entry(OutboundClient.create(vertx, settings, wanted)));
    entry.exchanges++;
    closeUnused();
    return new Lease(entry);
  }

  /** How many there are, for tests. */
  synchronized int size() {
    return entries.size();
  }

  @Override
  public synchronized void close() {
    entries.values().forEach(entry -> entry.client.close());
    entries.clear();
  }

  private synchronized void release(Entry entry) {
    entry.exchanges--;
    entry.usedAt = nanoTime.getAsLong();
    closeUnused();
  }

  private void closeUnused() {
    long now = nanoTime.getAsLong();
    Iterator<Map.Entry<Transport, Entry>> oldestFirst = entries.entrySet().iterator();
    while (oldestFirst.hasNext()) {
      Map.Entry<Transport, Entry> next = oldestFirst.next();
      Entry entry = next.getValue();
      boolean idle = now - entry.usedAt > settings.idleTime().toNanos();
      boolean unused = entry.exchanges == 0 && !next.getKey().equals(Transport.DEFAULT);
      if (unused && (idle || entries.size() > settings.clients())) {
        oldestFirst.remove();
        entry.client.close();
      }
    }
  }
}
