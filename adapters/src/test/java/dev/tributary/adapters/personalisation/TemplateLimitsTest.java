package dev.tributary.adapters.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.domain.message.MessageErrorCode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates may not reach, and how deep, long and slow they may be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateLimitsTest extends PersonalisationFixture {
  static Stream<Arguments> nested() {
    int n = 4_000;
    return Stream.of(
        Arguments.of("{#if count}".repeat(n) + "x" + "{/if}".repeat(n), "TEMPLATE_TOO_DEEP"),
        Arguments.of("{#if count}".repeat(n), "TEMPLATE_TOO_DEEP"),
        Arguments.of("{#let a=1}".repeat(n) + "{/let}".repeat(n), "TEMPLATE_TOO_DEEP"),
        Arguments.of("{#for i in items}".repeat(n) + "{/for}".repeat(n), "TEMPLATE_TOO_DEEP"),
        Arguments.of("{#if " + "(".repeat(n) + "a" + ")".repeat(n) + "}{/if}", "TEMPLATE_TOO_DEEP"),
        Arguments.of("{price" + ".or(price".repeat(n) + ")".repeat(n) + "}", "TEMPLATE_TOO_DEEP"),
        Arguments.of("{price" + ".or(price)".repeat(n) + "}", "TAG_TOO_LONG"),
        Arguments.of("{items" + ".items".repeat(n) + "}", "TAG_TOO_LONG"),
        Arguments.of("{price" + " ?: price".repeat(n) + "}", "TAG_TOO_LONG"),
        Arguments.of("{price" + " ? 1 : 1".repeat(n) + "}", "TAG_TOO_LONG"),
        Arguments.of("{#if price" + " && price".repeat(n) + "}{/if}", "TAG_TOO_LONG"),
        Arguments.of("{#if price}a" + "{#else if price}b".repeat(n) + "{/if}", "TOO_MANY_BRANCHES"),
        Arguments.of("{#when price}" + "{#is 1}b".repeat(n) + "{/when}", "TOO_MANY_BRANCHES"));
  }

  @ParameterizedTest
  @MethodSource("nested")
  void refuses_what_is_nested_or_chained_too_far(String text, MessageErrorCode code) {
    for (Escaping escaping : Escaping.values()) {
      assertThat(
              catchThrowableOfType(
                      TemplateRefused.class, () -> personalisation.read(text, escaping))
                  .problem()
                  .code())
          .isEqualTo(code.id());
    }
  }

  @Test
  void renders_what_is_just_within_the_limits() {
    int depth = LIMITS.depth();
    assertThat(text("{#if count}".repeat(depth) + "x" + "{/if}".repeat(depth))).isEqualTo("x");
    assertThat(text("{#if count}x{/if}".repeat(200))).hasSize(200);
    assertThat(text("{#if !count}a" + "{#else if !count}b".repeat(199) + "{#else}c{/if}"))
        .isEqualTo("c");
    assertThat(text("{price" + " ?: price".repeat(100) + "}")).isEqualTo("12.5");
    assertThat(text("{vars.q" + ".x".repeat(490) + " ?: '-'}")).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{inject:settings}",
        "{str:format('%s', 1)}",
        "{config:password}",
        "{cdi:bean.name}",
        "{msg:hello}"
      })
  void refuses_every_namespace(String text) {
    assertThat(refusal(text)).isEqualTo(MessageErrorCode.NAMESPACE.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{#include other /}",
        "{#insert x /}",
        "{#eval coupon /}",
        "{#fragment id=a}x{/fragment}",
        "{#each items}x{/each}",
        "{#with coupon}x{/with}",
        "{#if coupon}open",
        "{#else}"
      })
  void refuses_every_other_section_and_broken_ones(String text) {
    assertThat(refusal(text)).isEqualTo(MessageErrorCode.TEMPLATE_MALFORMED.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{data.coupon.getClass}",
        "{data.coupon.getClass()}",
        "{data.coupon.class}",
        "{data.getClass()}",
        "{data.coupon.bytes}",
        "{birthDate.atStartOfDay}",
        "{price.toBigInteger}",
        "{data.size}",
        "{coupon.repeat(1000000)}",
        "{unknown}",
        "{data.items}",
        "{profile}",
        "{vars}",
        "{price.format('%n')}x{birthDate.format('kaputt}')}"
      })
  void reaches_no_method_and_shows_no_container(String text) {
    assertThatThrownBy(() -> text(text))
        .isInstanceOfAny(RenderingFailed.class, TemplateRefused.class);
  }

  @Test
  void limits_repetitions_over_all_loops_together() {
    String nested = "{#for a in items}{#for b in items}{#for c in items}";
    String deep = nested + nested.replace("a ", "d ").replace("b ", "e ").replace("c ", "f ");
    String end = "{/for}".repeat(6);
    RenderingFailed failed = catchThrowableOfType(RenderingFailed.class, () -> text(deep + end));
    assertThat(failed.problem())
        .isEqualTo(MessageErrorCode.TOO_MANY_REPETITIONS.with(LIMITS.repetitions()));
  }

  @Test
  void does_not_count_to_a_number() {
    assertThatThrownBy(() -> text("{#for i in count}{/for}")).isInstanceOf(RenderingFailed.class);
  }

  @Test
  void limits_the_output() {
    RenderingFailed failed =
        catchThrowableOfType(RenderingFailed.class, () -> text("x".repeat(1_001) + "{coupon}"));
    assertThat(failed.problem()).isEqualTo(MessageErrorCode.OUTPUT_TOO_LONG.with(LIMITS.output()));
  }

  @Test
  void limits_the_time() {
    QutePersonalisation hurried =
        new QutePersonalisation(new RenderingLimits(100, 100, 100, Duration.ZERO, 50, 1_000, 200));
    assertThatThrownBy(() -> hurried.read("{coupon}", Escaping.TEXT).render(VALUES, f -> ""))
        .isInstanceOf(RenderingFailed.class);
  }

  @Test
  void limits_the_text_itself() {
    assertThat(refusal("x".repeat(100_001))).isEqualTo(MessageErrorCode.TEMPLATE_TOO_LONG.id());
  }
}
