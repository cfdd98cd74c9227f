package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.drift.DriftAction;
import dev.tributary.domain.activity.externalapi.drift.DriftRules;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.response.CsvFormat;
import dev.tributary.domain.activity.externalapi.response.ResponseFormat;
import dev.tributary.domain.activity.externalapi.response.ResponseRules;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.activity.externalapi.response.RowSelection;
import dev.tributary.domain.activity.externalapi.response.Unnest;
import dev.tributary.domain.activity.externalapi.response.Unnest.WhenEmpty;
import dev.tributary.domain.exchange.NoContentRule;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules of responses and of drift refuse, all of it at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseProblemsTest extends ExternalApiKindFixture {
  private static final OutboundColumn OWN = OutboundColumn.of("a", ValueType.TEXT);

  @ParameterizedTest
  @EnumSource(
      value = ResponseFormat.class,
      names = {"NDJSON", "CSV"})
  void refuses_what_a_response_of_rows_has_no_place_for(ResponseFormat format) {
    OutboundMapping beside = mapping(true, "/data", from(ColumnOrigin.RESPONSE, false));
    assertThat(problems(response(format, ""), beside))
        .extracting(Problem::place, Problem::code)
        .containsExactly(
            tuple(place("outbound.flatten"), "TRB-150565"),
            tuple(place("outbound.arrayPath"), "TRB-150565"));
    assertThat(
            problems(response(format, ""), mapping(false, "", from(ColumnOrigin.RESPONSE, false))))
        .extracting(Problem::place)
        .containsExactly(place("outbound.columns[0].from"));
    assertThat(
            problems(
                response(format, ""), mapping(false, "", from(ColumnOrigin.RESPONSE, true), OWN)))
        .isEmpty();
    assertThat(problems(response(ResponseFormat.AUTO, ""), beside)).isEmpty();
  }

  @Test
  void refuses_to_unnest_separated_values_and_takes_lines() {
    OutboundMapping parent = mapping(false, "", from(ColumnOrigin.PARENT, false));
    assertThat(problems(response(ResponseFormat.CSV, "/lines"), parent))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple(place("response.unnest"), "TRB-150565"));
    assertThat(problems(response(ResponseFormat.NDJSON, "/lines"), parent)).isEmpty();
  }

  @Test
  void refuses_to_unnest_by_no_pointer_or_what_is_flattened() {
    assertThat(problems(response(ResponseFormat.AUTO, "lines"), mapping(true, "", OWN)))
        .extracting(Problem::place, Problem::code)
        .containsExactly(
            tuple(place("response.unnest"), "TRB-150528"),
            tuple(place("response.unnest"), "TRB-150566"));
  }

  @Test
  void refuses_columns_of_a_parent_where_nothing_is_unnested() {
    OutboundMapping parent = mapping(false, "", OWN, from(ColumnOrigin.PARENT, false));
    assertThat(problems(response(ResponseFormat.AUTO, ""), parent))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple(place("outbound.columns[1].from"), "TRB-150567"));
  }

  @ParameterizedTest
  @CsvSource({"-1,1", "0,0", "100,0", "101,1"})
  void refuses_a_share_that_is_no_percentage(int percent, int problems) {
    DriftSettings drift =
        new DriftSettings(DriftAction.WARN, DriftAction.STOP, DriftAction.STOP, 100, percent);
    assertThat(problems(drift, mapping(false, "", OWN))).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"-1,100,1", "5,100,0", "100,5,0", "5,5,1", "6,5,1", "4,5,0", "101,100,1"})
  void refuses_to_hold_where_it_fails_already(int hold, int most, int problems) {
    DriftSettings drift =
        new DriftSettings(DriftAction.IGNORE, DriftAction.IGNORE, DriftAction.IGNORE, hold, most);
    assertThat(problems(drift, mapping(false, "", OWN))).hasSize(problems);
  }

  @Test
  void refuses_to_find_new_properties_of_a_flattened_response() {
    DriftSettings drift =
        new DriftSettings(DriftAction.WARN, DriftAction.STOP, DriftAction.STOP, 100, 100);
    assertThat(problems(drift, mapping(true, "", OWN)))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple(place("drift.newColumn"), "TRB-150573"));
  }

  private static List<Problem> problems(ResponseSettings response, OutboundMapping outbound) {
    SettingProblems problems = new SettingProblems();
    new ResponseRules(problems).check(response, outbound);
    return problems.problems(placed(settings(ZIPS, outbound, call(URL))));
  }

  private static List<Problem> problems(DriftSettings drift, OutboundMapping outbound) {
    SettingProblems problems = new SettingProblems();
    new DriftRules(problems).check(drift, outbound);
    return problems.problems(placed(settings(ZIPS, outbound, call(URL))));
  }

  private static ResponseSettings response(ResponseFormat format, String unnest) {
    return new ResponseSettings(
        format, CsvFormat.DEFAULT, new Unnest(unnest, WhenEmpty.SKIP), RowSelection.ALL);
  }

  private static OutboundMapping mapping(
      boolean flatten, String arrayPath, OutboundColumn... columns) {
    return new OutboundMapping(
        flatten, arrayPath, List.of(columns), NoContentRule.BY_STATUS, false);
  }

  private static OutboundColumn from(ColumnOrigin origin, boolean ignore) {
    return new OutboundColumn(
        "n", "n", "/n", origin, OWN.type(), OWN.format(), OWN.rules(), ignore);
  }
}
