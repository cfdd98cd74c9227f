package dev.tributary.domain.exchange.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndpointUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.example.com, https://api.example.com:443, /",
    "https://API.Example.com/v1/web-coupon?count=2, https://api.example.com:443,"
        + " /v1/web-coupon?count=2",
    "http://api.example.com:8080/a%20b, http://api.example.com:8080, /a%20b",
    "HTTPS://api.example.com:8443?x=%C3%A9, https://api.example.com:8443, /?x=%C3%A9",
    "https://[2001:db8::1]/x, https://[2001:db8::1]:443, /x",
  })
  void takes_an_absolute_address_apart(String text, String origin, String target) {
    EndpointUrl url = EndpointUrl.of(text);
    assertThat(url.origin()).isEqualTo(origin);
    assertThat(url.target()).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example.com/x",
        "/relative",
        "//api.example.com",
        "ftp://api.example.com",
        "javascript:alert(1)",
        "mailto:a@example.com",
        "https:api.example.com",
        "https://",
        "https:///path",
        "https://exa mple.com",
        "https://example.com/a b",
        "https://example.com/\r\nX: y",
        "https://under_score.example",
        "https://bücher.example/",
        "https://example.com/é",
        "https://１２７.0.0.1/",
        "https://example.com:0/",
        "https://example.com:65536/",
        "https://example.com:abc/",
        "https://%31%32%37.0.0.1/",
        "https://[2001]/",
        "https://127.1/",
        "https://0x7f.1/",
        "https://127.0.0.1./",
        "https://example.com\\@evil.example",
      })
  void refuses_what_is_no_absolute_http_address(String text) {
    assertRefused(text, ExchangeErrorCode.URL_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:password@example.com/",
        "https://user@example.com/",
        "https://@example.com/",
        "https://127.0.0.1@example.com/",
        "https://a:b@c_d.example/"
      })
  void refuses_user_and_password(String text) {
    assertRefused(text, ExchangeErrorCode.URL_USER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/#", "https://example.com/a#b"})
  void refuses_a_fragment(String text) {
    assertRefused(text, ExchangeErrorCode.URL_FRAGMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%0d%0aX:1",
        "%0D",
        "%0A",
        "%00",
        "%09",
        "%1F",
        "%7f",
        "%C2%85",
        "a%c2%9fb",
        "%0d%0a"
      })
  void refuses_encoded_control_characters_in_the_path(String encoded) {
    assertRefused("https://example.com/a" + encoded, ExchangeErrorCode.URL_UNREADABLE);
    assertRefused("https://example.com/" + encoded + "/b?c=d", ExchangeErrorCode.URL_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "%C3%A9", "%C2%A0", "%250A", "a?line=1%0D%0A2%00"})
  void accepts_other_encoded_characters(String target) {
    assertThat(EndpointUrl.of("https://example.com/" + target).target()).isEqualTo("/" + target);
  }

  @ParameterizedTest
  @CsvSource({"63,62,true", "63,61,true", "63,63,false", "64,10,false"})
  void refuses_a_host_that_no_dns_name_can_be(int label, int last, boolean accepted) {
    String labels = ("a".repeat(label) + ".").repeat(3);
    String host = labels + "b".repeat(last - 1);
    for (String end : List.of("", ".")) {
      String url = "https://" + host + end + "/";
      if (accepted) {
        assertThat(EndpointUrl.of(url).host()).isEqualTo(host + end);
      } else {
        assertRefused(url, ExchangeErrorCode.URL_UNREADABLE);
      }
    }
  }

  @Test
  void refuses_an_endless_address() {
    assertRefused("https://example.com/" + "a".repeat(9000), ExchangeErrorCode.URL_UNREADABLE);
  }

  @Test
  void a_refusal_never_repeats_the_address() {
    assertThatThrownBy(() -> EndpointUrl.of("https://example.com/?key=s3cret value"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem().toString()).doesNotContain("s3cret"));
  }

  @Test
  void shows_itself_without_its_query() {
    assertThat(EndpointUrl.of("https://example.com/a?key=s3cret").withoutQuery())
        .isEqualTo("https://example.com/a");
  }

  @Property
  void any_text_is_refused_or_safe_to_send(@ForAll @StringLength(max = 60) String text) {
    assertSafeOrRefused(text);
    assertSafeOrRefused("https://" + text);
    assertSafeOrRefused("https://example.com/" + text);
  }

  private static void assertSafeOrRefused(String text) {
    try {
      EndpointUrl url = EndpointUrl.of(text);
      assertThat(url.host()).isNotEmpty().doesNotContain("@", "/", "\\", " ");
      assertThat(url.port()).isBetween(1, 65535);
      assertThat(url.target()).startsWith("/").matches("[\\x21-\\x7e]+");
    } catch (Refused refused) {
      assertThat(refused.code()).matches("(WKF|TRB)-\\d{6}");
    }
  }

  private static void assertRefused(String text, ExchangeErrorCode code) {
    assertThatThrownBy(() -> EndpointUrl.of(text))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code.id()));
  }
}
