package dev.tributary.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientNetworkTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
    "::1, 0:0:0:0:0:0:0:0/64",
    "unknown, unknown"
  })
  void the_owner_of_an_address_cannot_change_its_network(String address, String network) {
    assertThat(ClientNetwork.of(address)).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.0.0.7, 10.0.0.7, true",
    "10.0.0.7, 10.0.0.8, false",
    "0.0.0.0/0, 192.0.2.1, true",
    "192.0.2.128/25, 192.0.2.127, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "::1, ::1, true",
    "0.0.0.0/0, ::1, false"
  })
  void a_block_contains_the_addresses_that_share_its_leading_bits(
      String block, String address, boolean contained) {
    assertThat(AddressRange.parse(block).contains(AddressRange.literal(address).orElseThrow()))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example.com", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x"})
  void what_is_no_block_is_refused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7:4711, 192.0.2.7",
    "[2001:db8::1]:4711, 2001:db8:0:0:0:0:0:1",
    "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
    "2001:db8::1, 2001:db8:0:0:0:0:0:1"
  })
  void an_address_is_read_with_its_port_or_without(String text, String address) {
    assertThat(AddressRange.literal(text))
        .hasValueSatisfying(read -> assertThat(read.getHostAddress()).isEqualTo(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "_hidden", "[::1", "proxy.example.com", "1.2.3.4.5"})
  void what_is_no_literal_address_is_never_resolved(String text) {
    assertThat(AddressRange.literal(text)).isEmpty();
  }
}
