package dev.tributary.domain.activity.externalapi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Value;
import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestTemplatesTest {
  private static final String URL = "https://api.example.com/a/$(vars/@x)/b?q=$(vars/@x)";

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void refuses_a_value_that_would_lead_to_another_path(String dots) {
    Refused refused = catchThrowableOfType(Refused.class, () -> with(dots).url(URL));
    assertThat(refused.code()).isEqualTo("TRB-150509");
  }

  @Test
  void lets_dots_stand_elsewhere() {
    assertThat(with("..").url("https://api.example.com/a?q=/$(vars/@x)/"))
        .isEqualTo("https://api.example.com/a?q=/../");
    assertThat(with("1.5").url("https://api.example.com/$(vars/@x)"))
        .isEqualTo("https://api.example.com/1.5");
  }

  @Property
  void no_value_leaves_its_place(@ForAll String value) {
    if (value.equals(".") || value.equals("..")) {
      return;
    }
    URI url = URI.create(with(value).url(URL));
    assertThat(url.getHost()).isEqualTo("api.example.com");
    assertThat(url.getRawPath()).startsWith("/a/").endsWith("/b");
    assertThat(url.getRawPath().chars().filter(c -> c == '/').count()).isEqualTo(3);
    assertThat(url.getRawQuery()).startsWith("q=").doesNotContain("&").doesNotContain("#");
  }

  @Test
  void two_dollar_signs_are_one() {
    assertThat(with("x").header("cost $$5 $(vars/@x)")).isEqualTo("cost $5 x");
  }

  private static RequestTemplates with(String value) {
    return new RequestTemplates(ExpressionLimits.standard(), _ -> new Value.TextValue(value));
  }
}
