package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.response.DuplicateRule;
import dev.tributary.domain.activity.externalapi.response.RowCondition;
import dev.tributary.domain.activity.externalapi.response.RowSelection;
import dev.tributary.domain.activity.externalapi.response.SelectionRules;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionRulesTest {
  private static final OutboundMapping ROWS =
      OutboundMapping.rows(
          "",
          List.of(
              OutboundColumn.of("id", ValueType.INTEGER),
              OutboundColumn.of("status", ValueType.TEXT),
              OutboundColumn.of("doc", ValueType.JSON)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$(status = 'active')",
        " $(data.id > 3 AND status IS NOT NULL) ",
        "$(id > $long(vars/@least))",
      })
  void takes_one_condition_over_columns_and_variables(String condition) {
    assertThat(problems(new RowSelection(condition, DuplicateRule.KEEP, List.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status = 'active'", "$(id > 1) AND $(id < 9)", "$(id)", "$(x = 1)", "$(id >"})
  void refuses_other_texts(String condition) {
    assertThat(problems(new RowSelection(condition, DuplicateRule.KEEP, List.of())))
        .singleElement()
        .asString()
        .startsWith("response.keepWhen ");
  }

  @ParameterizedTest
  @CsvSource({
    "KEEP,,''",
    "FIRST,id,''",
    "LAST,status,''",
    "FIRST,,response.key TRB-150575",
    "KEEP,id,response.key TRB-150576",
    "LAST,other,response.key[0] TRB-150577",
    "LAST,doc,response.key[0] TRB-150548",
  })
  void a_key_belongs_to_duplicates_that_are_left_out(
      DuplicateRule duplicates, String key, String expected) {
    List<String> names = Optional.ofNullable(key).stream().toList();
    assertThat(String.join(" ", problems(new RowSelection("", duplicates, names))))
        .isEqualTo(expected);
  }

  @Test
  void all_rows_stay_by_default() {
    assertThat(RowSelection.ALL.applies()).isFalse();
    assertThat(new RowSelection("$(id = 1)", DuplicateRule.KEEP, List.of()).applies()).isTrue();
    assertThat(new RowSelection("", DuplicateRule.LAST, List.of("id")).applies()).isTrue();
  }

  private static List<String> problems(RowSelection selection) {
    SettingProblems problems = new SettingProblems();
    RowCondition conditions =
        new RowCondition(
            new ExpressionLanguage(ExpressionLimits.standard()),
            new ExternalApiKindFixture.NoResources());
    new SelectionRules(conditions, Map.of("least", ValueType.INTEGER), problems)
        .check(selection, ROWS);
    return problems.all().stream().map(problem -> problem.place() + " " + problem.code()).toList();
  }
}
