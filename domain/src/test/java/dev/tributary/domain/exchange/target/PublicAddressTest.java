package dev.tributary.domain.exchange.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.5",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void refuses_addresses_that_are_not_public(String text) {
    assertThat(PublicAddress.test(bytes(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "2003::1",
        "2001:200::1",
        "2400:cb00::1"
      })
  void accepts_addresses_of_the_public_internet(String text) {
    assertThat(PublicAddress.test(bytes(text))).isTrue();
  }

  /** The JDK turns the mapped form into IPv4 when it reads it, so the bytes are made by hand. */
  @Property
  void ipv4_mapped_into_ipv6_is_checked_as_ipv4(@ForAll @Size(4) byte[] v4) {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    System.arraycopy(v4, 0, mapped, 12, 4);
    assertThat(PublicAddress.test(mapped)).isEqualTo(PublicAddress.test(v4));
  }

  /** What the JDK itself knows to be special is never public for us. */
  @Property(tries = 2000)
  void agrees_with_the_platform_on_what_is_special(@ForAll @Size(4) byte[] v4) throws Exception {
    assertNotPublicWhenSpecial(InetAddress.getByAddress(v4));
    byte[] v6 = new byte[16];
    System.arraycopy(v4, 0, v6, 0, 4);
    assertNotPublicWhenSpecial(InetAddress.getByAddress(v6));
  }

  private static void assertNotPublicWhenSpecial(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    assertThat(special && PublicAddress.test(address.getAddress())).isFalse();
  }

  private static byte[] bytes(String literal) {
    return InetAddress.ofLiteral(literal).getAddress();
  }
}
