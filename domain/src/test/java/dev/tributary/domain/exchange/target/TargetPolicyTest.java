package dev.tributary.domain.exchange.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.problem.Refused;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetPolicyTest {
  private final TargetPolicy policy = allowing();

  @Test
  void lets_https_to_a_dns_name_pass() {
    assertThat(refusal(policy, "https://api.example.com/x")).isEmpty();
  }

  @Test
  void refuses_http() {
    assertThat(refusal(policy, "http://api.example.com/x?key=1"))
        .contains(ExchangeErrorCode.URL_NOT_SECURE);
    assertThat(policy.refusal(EndpointUrl.of("http://a.example/x?key=1")).orElseThrow().arguments())
        .containsExactly("http://a.example/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/",
        "https://LOCALHOST./",
        "https://a.localhost/",
        "https://192.168.0.5/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://[::1]/",
        "https://[2606:4700::1111]/",
        "https://[::ffff:127.0.0.1]/",
        "https://1.1.1.1/"
      })
  void refuses_localhost_and_literals_in_every_notation(String url) {
    assertThat(refusal(policy, url)).contains(ExchangeErrorCode.HOST_REFUSED);
  }

  @Test
  void refuses_other_ports_unless_they_are_open() {
    assertThat(refusal(policy, "https://api.example.com:8443/"))
        .contains(ExchangeErrorCode.PORT_REFUSED);
    TargetPolicy anyPort = new TargetPolicy(List.of(), Set.of());
    assertThat(refusal(anyPort, "https://api.example.com:8443/")).isEmpty();
  }

  @Test
  void an_allowed_origin_is_exempt_and_nothing_beside_it() {
    TargetPolicy demo = allowing("http://127.0.0.1:8081");
    assertThat(refusal(demo, "http://127.0.0.1:8081/coupons")).isEmpty();
    assertThat(refusal(demo, "http://127.0.0.1:8082/")).contains(ExchangeErrorCode.URL_NOT_SECURE);
    assertThat(refusal(demo, "https://127.0.0.1:8081/")).contains(ExchangeErrorCode.HOST_REFUSED);
    assertThat(refusal(demo, "http://127.0.0.2:8081/")).contains(ExchangeErrorCode.URL_NOT_SECURE);
    assertThat(mayConnect(demo, "http://127.0.0.1:8081/", "127.0.0.1")).isTrue();
    assertThat(mayConnect(demo, "https://api.example.com/", "127.0.0.1")).isFalse();
  }

  @Test
  void an_allowed_origin_may_fix_its_address() {
    AllowedOrigin origin = AllowedOrigin.of("https://API.internal.example:8443=10.1.2.3");
    assertThat(origin.origin()).isEqualTo("https://api.internal.example:8443");
    assertThat(origin.address()).contains("10.1.2.3");
    assertThat(AllowedOrigin.of("http://[::1]:80=::1").address()).contains("::1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example.com",
        "https://api.example.com",
        "https://api.example.com:443/path",
        "https://user@api.example.com:443",
        "https://*.example.com:443",
        "ftp://api.example.com:21",
        "https://api.example.com:99999",
        "https://api.example.com:443=",
        "https://api.example.com:443=name"
      })
  void refuses_an_entry_that_is_no_exact_origin(String entry) {
    assertThatThrownBy(() -> AllowedOrigin.of(entry)).isInstanceOf(Refused.class);
  }

  @Test
  void connects_to_public_addresses_only() {
    assertThat(mayConnect(policy, "https://api.example.com/", "1.1.1.1")).isTrue();
    assertThat(mayConnect(policy, "https://api.example.com/", "10.0.0.1")).isFalse();
  }

  private static Optional<ExchangeErrorCode> refusal(TargetPolicy policy, String url) {
    return policy.refusal(EndpointUrl.of(url)).map(ExchangeFailure::code);
  }

  private static boolean mayConnect(TargetPolicy policy, String url, String address) {
    return policy.mayConnect(EndpointUrl.of(url), InetAddress.ofLiteral(address).getAddress());
  }

  private static TargetPolicy allowing(String... origins) {
    return new TargetPolicy(Arrays.stream(origins).map(AllowedOrigin::of).toList(), Set.of(443));
  }
}
