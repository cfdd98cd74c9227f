package dev.tributary.domain.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.domain.personalisation.ForeignFields.Found;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignFieldsTest {
  private final ForeignFields foreign = new ForeignFields(Optional.of(fields()));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "{{firstName}} -> {firstName}",
        "{{ first_name }} -> {firstName}",
        "{{{firstName}}} -> {firstName}",
        "{ firstName } -> {firstName}",
        "*|FNAME|* -> {firstName}",
        "*|LNAME|* -> {lastName}",
        "*|EMAIL|* -> {email}",
        "*|UNSUB|* -> {unsubscribeUrl}",
        "*|IF:FNAME|* -> {#if firstName}…{/if}",
        "{% if x %} -> {#if firstName}…{/if}",
        "{{#if a}} -> {#if firstName}…{/if}",
        "%FIRSTNAME% -> {firstName}",
        "%%FirstName%% -> {firstName}",
        "${lastName} -> {lastName}",
        "#{lastName} -> {lastName}",
        "[[Vorname]] -> {firstName}",
        "<%= nachname %> -> {lastName}",
        "{{unknown}} -> {firstName}",
      })
  void are_reported_with_the_way_to_write_them_here(String text, String here) {
    assertThat(foreign.in("Hello\n  " + text + "!")).containsExactly(new Found(2, 3, text, here));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello {firstName}, {data.coupon ?: 'none'}",
        "{#if coupon}yes{#else}no{/if}",
        "50% off, 100 % and 20% more",
        "https://example.com/%C3%BCber%20uns?a=%7Bx%7D",
        "p { color: red }",
        "<td width=\"50%\" height=\"100%\">",
        "* | * and [1] [a]",
      })
  void are_not_seen_in_our_own_fields_and_other_texts(String text) {
    assertThat(foreign.in(text)).isEmpty();
  }

  @Test
  void are_reported_once_each_and_ten_at_most() {
    assertThat(foreign.in("%AAA% %AAA% %BBB%")).hasSize(2);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      many.append("{{a").append(i).append("}} ");
    }
    assertThat(foreign.in(many.toString())).hasSize(10);
  }

  @Test
  void have_an_example_before_the_fields_are_known() {
    assertThat(new ForeignFields(Optional.empty()).in("*|FNAME|*"))
        .extracting(Found::here)
        .containsExactly("{firstName}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{{", "{%", "*|", "${", "<%", "[[", "{ ", "%", "%a", "%%a", "{{a", " "})
  void cost_time_in_proportion_to_the_text(String opening) {
    String text = opening.repeat(250_000 / opening.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> foreign.in(text));
  }

  private static MessageFields fields() {
    SequencedMap<String, ValueType> profile = new LinkedHashMap<>();
    for (String name : List.of("email", "firstName", "lastName")) {
      profile.put(name, ValueType.TEXT);
    }
    return new MessageFields(
        new LinkedHashMap<>(java.util.Map.of("coupon", ValueType.TEXT)),
        profile,
        java.util.Map.of(),
        Optional.empty());
  }
}
