package dev.tributary.domain.activity.externalapi.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import java.net.URI;
import java.net.URLDecoder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://a/b, https://a/b?n=1&n=x%20y",
    "https://a/b?, https://a/b?n=1&n=x%20y",
    "https://a/b?q=%41+1&, https://a/b?q=%41+1&n=1&n=x%20y",
  })
  void appends_in_order_and_leaves_what_is_there(String url, String expected) {
    assertThat(RequestAddress.of(url).with("n", "1").with("n", "x y")).hasToString(expected);
  }

  @Test
  void replaces_all_parameters_of_a_name_however_they_are_written() {
    assertThat(
            RequestAddress.of("https://a/b?page=1&p%61ge=2&x=%zz&%zz=1&page")
                .replacing("page", "3"))
        .hasToString("https://a/b?x=%zz&%zz=1&page=3");
  }

  @Test
  void adds_a_segment_before_the_query() {
    assertThat(RequestAddress.of("https://a/b?q=1").segment("x/y"))
        .hasToString("https://a/b/x%2Fy?q=1");
    assertThat(RequestAddress.of("https://a/b/").segment("2")).hasToString("https://a/b/2");
    assertThatThrownBy(() -> RequestAddress.of("https://a/b").segment(".."))
        .isInstanceOf(Refused.class);
  }

  @Property
  void no_value_leaves_its_parameter(@ForAll String name, @ForAll String value) {
    URI url = URI.create(RequestAddress.of("https://a/b").with(name, value).toString());
    assertThat(url.getRawPath()).isEqualTo("/b");
    assertThat(url.getRawFragment()).isNull();
    String[] pair = url.getRawQuery().split("=", -1);
    assertThat(pair).hasSize(2);
    assertThat(URLDecoder.decode(pair[1], UTF_8))
        .isEqualTo(new String(value.getBytes(UTF_8), UTF_8));
  }
}
