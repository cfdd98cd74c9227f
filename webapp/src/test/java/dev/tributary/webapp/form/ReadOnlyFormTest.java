package dev.tributary.webapp.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.webapp.activity.DeclaredForm;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadOnlyFormTest {
  private static final List<FormTab> TABS =
      DeclaredForm.tabs(
          new ExternalApiDeclaration(
              new ExternalApiDefaults(Guardrails.DOCUMENTED, RetryPolicy.DEFAULT)));
  private static final String WRITTEN =
      """
      {"label": "Coupons",
       "settings": {
         "inbound": {"addCount": true, "params": {"state": "CA"}, "whenEmpty": "skip"},
         "execution": {
           "url": "https://api.example.com",
           "headers": {
             "X-Campaign": "spring",
             "Authorization": {"secret": "coupon-key", "before": "Bearer "}}},
         "outbound": {"columns": [
           {"name": "code", "path": "", "type": "integer", "remap": {"a": "1", "b": null}},
           {"name": "value", "type": "text"}]}}}
      """;

  private final List<SettingLine> lines = ReadOnlyForm.lines(TABS, json(WRITTEN));

  @Test
  void values_and_defaults_stand_below_the_titles_of_the_tabs() {
    assertThat(line("inbound.set").section()).isEqualTo("externalapi-form.tab.inbound");
    assertThat(line("inbound.set").empty()).isTrue();
    assertThat(line("inbound.addCount").section()).isEmpty();
    assertThat(line("inbound.addCount").valueKey()).isEqualTo("console.yes");
    assertThat(line("inbound.whenEmpty").valueKey())
        .isEqualTo("externalapi-form.inbound.whenEmpty_skip");
    assertThat(line("outbound.noContent").valueKey())
        .isEqualTo("externalapi-form.outbound.noContent_byStatus");
    assertThat(line("execution.url").text()).isEqualTo("https://api.example.com");
    assertThat(line("execution.retry.longestPause").text()).isEqualTo("10s");
    assertThat(line("guardrails.maxDepth").text()).isEqualTo("10");
    assertThat(line("inbound.params").code()).isTrue();
    assertThat(line("inbound.params").text()).contains("\"state\" : \"CA\"");
  }

  @Test
  void the_label_is_the_title_and_no_line() {
    assertThat(lines).extracting(SettingLine::label).doesNotContain("form.label");
  }

  @Test
  void of_a_row_what_is_set_is_shown_with_its_inner_rows() {
    List<List<SettingLine>> columns = line("outbound.columns").rows();
    String column = "externalapi-form.outbound.columns.";
    assertThat(columns).hasSize(2);
    assertThat(columns.getFirst())
        .extracting(SettingLine::label)
        .containsExactly(column + "name", column + "path", column + "type", column + "remap");
    assertThat(columns.getFirst().get(1).text()).isEqualTo(".");
    assertThat(columns.getFirst().get(2).valueKey()).isEqualTo("form.type_integer");
    assertThat(columns.getFirst().get(3).rows())
        .extracting(row -> row.stream().map(SettingLine::text).toList())
        .containsExactly(List.of("a", "1"), List.of("b"));
  }

  @Test
  void the_value_of_a_header_is_hidden_and_its_secret_is_named() {
    assertThat(line("execution.headers").rows())
        .extracting(row -> row.stream().map(part -> part.text() + part.valueKey()).toList())
        .containsExactly(
            List.of("X-Campaign", "form.hidden"),
            List.of("Authorization", "form.hidden", "coupon-key"));
    assertThat(lines.toString()).doesNotContain("spring", "Bearer");
  }

  private SettingLine line(String path) {
    return lines.stream()
        .filter(line -> line.label().equals("externalapi-form." + path))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new JsonMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }
}
