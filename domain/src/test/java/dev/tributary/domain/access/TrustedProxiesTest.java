package dev.tributary.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedProxiesTest {
  private final TrustedProxies proxies =
      TrustedProxies.parse(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"));

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 198.51.100.1, 203.0.113.7, a stranger's claim",
    "127.0.0.1, 203.0.113.7, 203.0.113.7, one proxy",
    "127.0.0.1, 'any, 203.0.113.7', 203.0.113.7, what the client claimed stands on the left",
    "127.0.0.1, '198.51.100.1, 203.0.113.7', 203.0.113.7, also when it looks right",
    "127.0.0.1, '10.9.9.9, 203.0.113.7', 203.0.113.7, also when it looks like a proxy",
    "127.0.0.1, '203.0.113.7, 10.0.0.2', 203.0.113.7, two proxies",
    "127.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3, nothing but proxies",
    "127.0.0.1, '', 127.0.0.1, a proxy that says nothing",
    "127.0.0.1, 'unknown', 127.0.0.1, a proxy that hides it",
    "127.0.0.1, '203.0.113.7, unknown', 127.0.0.1, nothing left of a hidden hop is believed",
    "127.0.0.1, '203.0.113.7:4711', 203.0.113.7, with a port",
    "127.0.0.1, '[2001:db8::1]:4711', 2001:db8:0:0:0:0:0:1, IPv6 with a port",
    "fd00::1, '2001:db8::1', 2001:db8:0:0:0:0:0:1, IPv6 all the way",
    "unknown, 203.0.113.7, unknown, a peer without an address"
  })
  void the_last_address_that_is_no_trusted_proxy_is_the_clients(
      String peer, String header, String client, String why) {
    assertThat(proxies.client(peer, List.of(header))).as(why).isEqualTo(client);
  }

  @Test
  void a_header_that_is_sent_twice_is_one_list() {
    assertThat(proxies.client("127.0.0.1", List.of("198.51.100.1", "203.0.113.7")))
        .isEqualTo("203.0.113.7");
  }

  @Test
  void an_endless_list_is_not_read_to_its_end() {
    String hops = String.join(",", Collections.nCopies(100_000, "10.0.0.1"));
    assertThat(proxies.client("127.0.0.1", List.of("203.0.113.7," + hops))).isEqualTo("10.0.0.1");
  }

  @Test
  void without_proxies_no_claim_is_believed() {
    assertThat(TrustedProxies.parse(List.of()).client("127.0.0.1", List.of("203.0.113.7")))
        .isEqualTo("127.0.0.1");
  }
}
