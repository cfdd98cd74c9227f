package dev.tributary.adapters.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.application.personalisation.ValueMissing;
import dev.tributary.domain.personalisation.FieldUse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates of messages show, and which fields they name. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QutePersonalisationTest extends PersonalisationFixture {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Hello {                    | a brace is not closed
          {#if data.coupon}open      | a section is not closed
          {#each data.list}x{/each}  | there is no such section
          x{/if}                     | an end stands where no section begins
          {#if}x{/if}                | a parameter of the section is missing
          {#when}x{/when}            | a parameter of the section is missing
          {data.list.get(1}          | what stands between the braces cannot be read
          {data.list[1}              | what stands between the braces cannot be read
          {#if data.a && gt}x{/if}   | what stands between the braces cannot be read
          """)
  void says_in_words_of_its_own_what_is_malformed(String text, String words) {
    TemplateRefused refused =
        catchThrowableOfType(
            TemplateRefused.class, () -> personalisation.read(text, Escaping.TEXT));

    assertThat(Texts.render(refused.problem().message(), Locale.ENGLISH))
        .startsWith("Line 1, column ")
        .endsWith(": " + words + ".");
  }
}
