package dev.tributary.adapters.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.application.personalisation.ValueMissing;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.personalisation.FieldUse;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QutePersonalisationTest {
  private static final RenderingLimits LIMITS =
      new RenderingLimits(100_000, 1_000, 50, Duration.ofSeconds(5), 50, 1_000, 200);
  private static final MessageValues VALUES =
      new MessageValues(
          Map.of(
              "coupon", new Value.TextValue("<A&B>"),
              "nothing", new Value.NullValue(),
              "blank", new Value.TextValue("  "),
              "price", new Value.DecimalValue(new BigDecimal("12.5")),
              "count", new Value.IntegerValue(2_000_000_000L),
              "items", new Value.StructuredValue("[{\"name\":\"tea\"},{\"name\":\"cake\"}]")),
          Map.of(
              "firstName", new Value.TextValue("Ada\r\nBcc: x@example.com"),
              "birthDate", new Value.DateValue(LocalDate.of(1990, 11, 24)),
              "created", new Value.InstantValue(Instant.parse("2026-11-24T23:30:00Z")),
              "optOutEmail", new Value.BooleanValue(false)),
          Variables.NONE.with("state", Variable.text("CA")),
          ZoneId.of("Europe/Amsterdam"),
          Optional.of(URI.create("https://c.example.com/unsubscribe/a-b")));

  private final QutePersonalisation personalisation = new QutePersonalisation(LIMITS);

  @Test
  void fills_bare_and_full_names_and_variables() {
    assertThat(text("{coupon} {data.coupon} {birthDate} {profile.birthDate} {vars.state}"))
        .isEqualTo("<A&B> <A&B> 1990-11-24 1990-11-24 CA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>p{color:red}</style>",
        "<style>@media only screen and (max-width:600px){.a{width:100%!important}}</style>",
        "<STYLE type=\"text/css\">\n.a{b:c}\n.d{e:f}\n</Style >",
        "<script type=\"application/ld+json\">{\"@type\":\"EmailMessage\"}</script>",
        "<style>a{}|}b{c:d}</style>",
        "<!--[if mso]><style>td{font-family:Arial}</style><![endif]-->",
        "<style>p{color:red}</style><style>p{color:blue}</style>",
        "<style>{firstName}</style>",
        "<style></style>",
      })
  void style_sheets_and_scripts_pass_as_they_are(String html) {
    assertThat(render(html + "<p>{price}</p>", Escaping.HTML)).isEqualTo(html + "<p>12.5</p>");
  }

  @Test
  void a_place_behind_a_style_sheet_is_that_of_the_authors_text() {
    assertThat(place("<p>\n<style>p{color:red}</style>{price}{ns:a}"))
        .isEqualTo(place("<p>\n<style>p(color:red)</style>{price}{ns:a}"))
        .first()
        .isEqualTo(2);
    assertThat(place("<style>p{a:b}</style><style>p{a:b}</style>{#if " + "(".repeat(60)))
        .isEqualTo(place("<style>p(a:b)</style><style>p(a:b)</style>{#if " + "(".repeat(60)));
  }

  private List<Object> place(String html) {
    return catchThrowableOfType(
            TemplateRefused.class, () -> personalisation.read(html, Escaping.HTML))
        .problem()
        .message()
        .arguments()
        .subList(0, 2);
  }

  @Test
  void a_style_sheet_without_an_end_is_read_as_text() {
    assertThat(render("<style> {price}", Escaping.HTML)).isEqualTo("<style> 12.5");
  }

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

  @Test
  void shows_the_unsubscribe_link_of_the_recipient() {
    assertThat(render("<a href=\"{unsubscribeUrl}\">out</a>", Escaping.HTML))
        .isEqualTo("<a href=\"https://c.example.com/unsubscribe/a-b\">out</a>");
  }

  @Test
  void escapes_values_in_html_and_leaves_the_authors_own_signs() {
    assertThat(render("<b>{coupon}</b> & \"{coupon ?: 'x'}\"", Escaping.HTML))
        .isEqualTo("<b>&lt;A&amp;B&gt;</b> & \"&lt;A&amp;B&gt;\"");
  }

  @Test
  void keeps_a_header_on_one_line_whatever_the_values_hold() {
    assertThat(render("Hello {firstName}!", Escaping.HEADER))
        .isEqualTo("Hello Ada Bcc: x@example.com!");
    assertThat(text("{firstName}")).contains("\r\n");
  }

  @Test
  void decides_repeats_and_names() {
    assertThat(text("{#if coupon}yes{#else}no{/if} {#if nothing}yes{#else}no{/if}"))
        .isEqualTo("yes no");
    assertThat(text("{#for item in data.items}[{item.name}]{/for}")).isEqualTo("[tea][cake]");
    assertThat(text("{#let c=data.coupon}{c}{/let}")).isEqualTo("<A&B>");
    assertThat(text("{#when vars.state}{#is 'CA'}west{#else}east{/when}")).isEqualTo("west");
  }

  @Test
  void offers_a_few_functions_of_values() {
    assertThat(text("{vars.state.lower} {price.format('0.00')} {birthDate.format('d MMMM')}"))
        .isEqualTo("ca 12.50 24 November");
    assertThat(text("{created.format('HH:mm')}")).as("the workflow's zone").isEqualTo("00:30");
    assertThat(text("{items.length} {data.nothing.or('-')} {blank ?: 'none'}"))
        .isEqualTo("2 - none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{nothing}", "{data.nothing}", "{blank}", "{nothing.upper}", "{vars.x}"})
  void applies_the_rule_where_a_missing_value_is_to_be_shown(String text) {
    assertThatThrownBy(() -> text(text)).isInstanceOf(ValueMissing.class);
  }

  @Test
  void names_the_missing_field_in_full() {
    ValueMissing missingValue = catchThrowableOfType(ValueMissing.class, () -> text("{nothing}"));
    assertThat(missingValue.field()).isEqualTo("data.nothing");
  }

  @Test
  void replaces_a_missing_value_as_the_rule_defines() {
    String shown =
        personalisation
            .read("{nothing}, {coupon}", Escaping.HTML)
            .render(VALUES, field -> "<" + field + ">");
    assertThat(shown).isEqualTo("&lt;data.nothing&gt;, &lt;A&amp;B&gt;");
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

  @Test
  void reports_every_field_with_its_place() {
    assertThat(
            personalisation
                .read(
                    "Hi {firstName}\n{#if data.coupon && vars.x}{price.format(pattern)}{/if}"
                        + "{#for i in items}{i.name}{/for}{#let y=z}{y}{/let}{a ?: b}",
                    Escaping.TEXT)
                .fields())
        .extracting(FieldUse::name)
        .containsExactly(
            "firstName",
            "data.coupon",
            "vars.x",
            "pattern",
            "price.format",
            "items",
            "z",
            "b",
            "a.?:");
    FieldUse first = personalisation.read("Hi\n  {name}", Escaping.TEXT).fields().getFirst();
    assertThat(first.line()).isEqualTo(2);
    assertThat(first.column()).isEqualTo(3);
  }

  private String refusal(String text) {
    TemplateRefused refused =
        catchThrowableOfType(
            TemplateRefused.class, () -> personalisation.read(text, Escaping.TEXT));
    return refused.problem().code();
  }

  private String text(String template) {
    return render(template, Escaping.TEXT);
  }

  private String render(String template, Escaping escaping) {
    return personalisation
        .read(template, escaping)
        .render(
            VALUES,
            field -> {
              throw new ValueMissing(field);
            });
  }
}
