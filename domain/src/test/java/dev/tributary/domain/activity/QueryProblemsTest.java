package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.query.QueryKind;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryProblemsTest extends SetActivityFixture {
  @Test
  void may_number_its_rows_but_not_select_by_the_number() {
    assertThat(problems(query("profile", "", field("place", "RowId()")))).isEmpty();
    assertThat(problems(query("profile", "RowId() + 1 = 2"))).containsExactly("where TRB-130024");
  }

  @Test
  void is_sound_when_all_is_known() {
    QuerySettings settings =
        query("profile", "zipCode = $(vars/@zip) AND vars.recCount > 0", field("a", "zipCode"));
    assertThat(problems(settings)).isEmpty();
    assertThat(new QueryKind(CATALOGUE, LANGUAGE).structure(settings, Outlet.OUT, place(settings)))
        .contains(
            WorkTableStructure.ofPopulation(
                "profile", ValueType.INTEGER, List.of(Column.of("a", ValueType.TEXT))));
  }

  @Test
  void names_an_unknown_resource() {
    assertThat(problems(query("people", ""))).containsExactly("resource TRB-131001");
  }

  @Test
  void has_a_bad_condition() {
    assertThat(problems(query("profile", "zipCod = 1 AND"))).containsExactly("where TRB-130001");
    assertThat(problems(query("profile", "zipCod = '1'"))).containsExactly("where TRB-130006");
    assertThat(problems(query("profile", "zipCode"))).containsExactly("where TRB-130012");
    assertThat(problems(query("profile", "$(vars/@x) = '1'"))).containsExactly("where TRB-130011");
  }

  @Test
  void has_bad_additional_data() {
    assertThat(
            problems(
                query(
                    "profile",
                    "",
                    field("lineNum", "zipCode"),
                    field("a b", "zipCode"),
                    field("a", "zipCod"),
                    field("a", ""),
                    new AdditionalField("b", "", "id", "'x'"))))
        .containsExactly(
            "additionalData[0].name TRB-130018",
            "additionalData[1].name TRB-130018",
            "additionalData[2].expression TRB-130006",
            "additionalData[3].name TRB-130019",
            "additionalData[3].expression TRB-130002",
            "additionalData[4].default TRB-130020");
  }

  private List<String> problems(QuerySettings settings) {
    return reported(new QueryKind(CATALOGUE, LANGUAGE).problems(settings, place(settings)));
  }

  private static QuerySettings query(String resource, String where, AdditionalField... fields) {
    return new QuerySettings(resource, where, List.of(fields), true);
  }
}
