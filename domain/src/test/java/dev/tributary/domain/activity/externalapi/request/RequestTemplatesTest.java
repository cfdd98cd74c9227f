package dev.tributary.domain.activity.externalapi.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Value;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  @Property
  void a_form_decodes_to_its_values(@ForAll("texts") String name, @ForAll("texts") String value) {
    String form =
        with(value)
            .form(
                List.of(
                    new FormParameter(name, "a $(vars/@x)"), new FormParameter("z", "$(vars/@x)")));
    assertThat(form.split("&", -1)).hasSize(2);
    assertThat(decoded(form.split("&", -1)[0])).containsExactly(name, "a " + value);
    assertThat(decoded(form.split("&", -1)[1])).containsExactly("z", value);
  }

  @Property
  void xml_holds_a_value_as_text_only(@ForAll("texts") String value) {
    String xml = with(value).xml("<a b=\"$(vars/@x)\">$(vars/@x)</a>");
    assertThat(xml).startsWith("<a b=\"").endsWith("</a>");
    String inner = xml.substring("<a b=\"".length(), xml.length() - "</a>".length());
    assertThat(inner.chars().filter(c -> c == '<')).isEmpty();
    assertThat(inner.chars().filter(c -> c == '"')).hasSize(1);
    assertThat(inner.chars().filter(c -> c == '>')).hasSize(1);
    assertThat(inner.replaceAll("&(amp|lt|gt|quot|apos|#\\d+);", "")).doesNotContain("&");
  }

  @Test
  void an_expression_alone_keeps_its_type_and_is_left_out_without_value() {
    RequestTemplates number = of(new Value.IntegerValue(7));
    assertThat(number.json(new JsonText("$(vars/@x)"))).isEqualTo(JsonNumber.of(7));
    assertThat(number.json(new JsonText("n $(vars/@x)"))).isEqualTo(new JsonText("n 7"));
    assertThat(number.optionalText("$(vars/@x)")).contains("7");

    RequestTemplates nothing = of(new Value.NullValue());
    assertThat(nothing.optionalText("$(vars/@x)")).isEmpty();
    assertThat(nothing.optionalText("a$(vars/@x)")).contains("a");
    assertThat(nothing.optionalText("")).contains("");
    assertThat(
            nothing.form(
                List.of(new FormParameter("a", "$(vars/@x)"), new FormParameter("b", "1"))))
        .isEqualTo("b=1");
  }

  @Test
  void two_dollar_signs_are_one() {
    assertThat(with("x").text("cost $$5 $(vars/@x)")).isEqualTo("cost $5 x");
  }

  /** What a database can hold: no half of a surrogate pair. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMaxLength(40)
        .filter(text -> new String(text.getBytes(UTF_8), UTF_8).equals(text));
  }

  private static List<String> decoded(String pair) {
    int equals = pair.indexOf('=');
    return List.of(
        URLDecoder.decode(pair.substring(0, equals), UTF_8),
        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
  }

  private static RequestTemplates with(String value) {
    return of(new Value.TextValue(value));
  }

  private static RequestTemplates of(Value value) {
    return new RequestTemplates(new ParsedTemplates(ExpressionLimits.standard()), _ -> value);
  }
}
