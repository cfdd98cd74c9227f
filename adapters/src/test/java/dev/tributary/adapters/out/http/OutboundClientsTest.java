package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.TlsVersion;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboundClientsTest extends TransportFixture {
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void exchanges_of_one_transport_share_a_client() {
    OutboundClients clients = clients(10);
    try (OutboundClients.Lease first = clients.lease(Transport.DEFAULT);
        OutboundClients.Lease second = clients.lease(Transport.DEFAULT);
        OutboundClients.Lease other = clients.lease(trusting())) {
      assertThat(first.client()).isSameAs(second.client()).isNotSameAs(other.client());
    }
  }

  @Test
  void a_client_that_was_not_used_for_a_while_is_closed() {
    OutboundClients clients = clients(10);
    Transport unused = with(TlsVersion.TLS_1_3, HttpProtocol.HTTP_1_1);
    clients.lease(unused).close();
    try (OutboundClients.Lease _ = clients.lease(trusting())) {
      nanos.addAndGet(Duration.ofSeconds(16).toNanos());
      clients.lease(Transport.DEFAULT).close();
      nanos.addAndGet(Duration.ofSeconds(16).toNanos());
      clients.lease(trusting()).close();
      assertThat(clients.size()).as("in use, and without an account").isEqualTo(2);
    }
  }

  @Test
  void beyond_their_number_the_one_used_longest_ago_is_closed() {
    OutboundClients clients = clients(2);
    Transport third = with(TlsVersion.TLS_1_3, HttpProtocol.HTTP_1_1);
    clients.lease(Transport.DEFAULT).close();
    clients.lease(trusting()).close();
    clients.lease(third).close();
    assertThat(clients.size()).isEqualTo(2);
  }

  private OutboundClients clients(int most) {
    HttpClientConfig defaults = HttpClientConfig.DEFAULT;
    HttpClientConfig config =
        new HttpClientConfig(
            defaults.connectTimeout(),
            defaults.connections(),
            most,
            defaults.idleTime(),
            defaults.authorities(),
            defaults.headerBytes(),
            defaults.compressedBytes());
    return opened(new OutboundClients(vertx, config, nanos::get));
  }
}
