package dev.tributary.domain.exchange.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.json.JsonPointer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseRuleTest {
  @ParameterizedTest
  @CsvSource({
    "404, 404, true",
    "404, 403, false",
    "4xx, 404, true",
    "4xx, 500, false",
    "400 404 5xx, 503, true",
    "400 404 5xx, 401, false",
    "'', 200, true",
  })
  void compares_the_status(String statuses, int status, boolean matches) {
    ResponseRule rule =
        new ResponseRule(words(statuses), "", Optional.empty(), "", RuleAction.FAIL, "");
    assertThat(rule.matches(status, new Body("", Optional.empty()))).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "EXPIRED, EXPIRED, true",
        "EXPIRED, expired, false",
        "EXPIRED, none, false",
        "none, EXPIRED, true",
        "none, none, false",
        "'', '', true",
      })
  void compares_the_value_at_its_pointer(
      @Nullable String value, @Nullable String found, boolean matches) {
    ResponseRule rule =
        new ResponseRule(
            List.of(), "/error/code", Optional.ofNullable(value), "", RuleAction.FAIL, "");
    assertThat(rule.matches(200, new Body("", Optional.ofNullable(found)))).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"too many, Too Many Requests, true", "too many, one, false", "x, '', false"})
  void searches_the_body_in_any_letter_case(String contains, String body, boolean matches) {
    ResponseRule rule =
        new ResponseRule(List.of(), "", Optional.empty(), contains, RuleAction.FAIL, "");
    assertThat(rule.matches(200, new Body(body, Optional.empty()))).isEqualTo(matches);
  }

  @Test
  void needs_all_its_conditions_and_reads_no_body_of_another_status() {
    ResponseRule rule =
        new ResponseRule(
            List.of("200"), "/ok", Optional.of("false"), "limit", RuleAction.RATE_LIMITED, "");
    assertThat(rule.matches(200, new Body("limit", Optional.of("false")))).isTrue();
    assertThat(rule.matches(200, new Body("limit", Optional.of("true")))).isFalse();
    assertThat(rule.matches(200, new Body("", Optional.of("false")))).isFalse();
    assertThat(rule.matches(500, new Unread())).isFalse();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  private record Body(String text, Optional<String> value) implements BodyStart {
    @Override
    public Optional<String> at(JsonPointer pointer) {
      assertThat(pointer).hasToString(pointer.tokens().size() > 1 ? "/error/code" : "/ok");
      return value;
    }
  }

  private record Unread() implements BodyStart {
    @Override
    public String text() {
      throw new IllegalStateException("the body was read");
    }

    @Override
    public Optional<String> at(JsonPointer pointer) {
      throw new IllegalStateException("the body was read");
    }
  }
}
