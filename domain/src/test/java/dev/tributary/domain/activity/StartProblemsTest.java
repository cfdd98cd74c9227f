package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.activity.start.StartSettings.ReceivedColumn;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartProblemsTest extends SetActivityFixture {
  private static final StartKind KIND = new StartKind(CATALOGUE);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', points, -",
        "profile, points, -",
        "nothing, points, resource TRB-131001",
        "profile, 1st, columns[0].name TRB-168001",
        "profile, lineNum, columns[0].name TRB-168001",
      })
  void each_setting_is_checked_at_its_place(
      String resource, String column, @Nullable String problem) {
    assertThat(problems(settings(resource, column))).isEqualTo(Stream.ofNullable(problem).toList());
  }

  @Test
  void a_column_is_taken_over_once() {
    assertThat(problems(settings("", "points", "points")))
        .containsExactly("columns[1].name TRB-168001");
  }

  @Test
  void without_a_resource_and_columns_only_the_flow_goes_on() {
    StartSettings nothing = new StartSettings();

    assertThat(problems(nothing)).isEmpty();
    assertThat(structure(KIND, nothing)).isEmpty();
  }

  @Test
  void the_rows_are_those_of_the_resource_with_the_columns() {
    assertThat(structure(KIND, settings("profile", "points")))
        .contains(
            WorkTableStructure.ofPopulation(
                "profile", ValueType.INTEGER, List.of(Column.of("points", ValueType.INTEGER))));
    assertThat(structure(KIND, settings("", "points")))
        .contains(WorkTableStructure.ofRows(List.of(Column.of("points", ValueType.INTEGER))));
  }

  @Test
  void columns_of_a_resource_with_personal_data_count_as_such() {
    StartKind kind = new StartKind(new OnePersonal());

    assertThat(structure(kind, settings("profile", "points")).orElseThrow().columns())
        .extracting(Column::personal)
        .containsExactly(Set.of("profile"));
  }

  private static StartSettings settings(String resource, String... columns) {
    return new StartSettings(
        resource,
        Stream.of(columns).map(name -> new ReceivedColumn(name, ValueType.INTEGER)).toList());
  }

  private static List<String> problems(StartSettings settings) {
    return reported(KIND.problems(settings, place(settings)));
  }

  private static Optional<WorkTableStructure> structure(StartKind kind, StartSettings settings) {
    return kind.structure(settings, Outlet.OUT, place(settings));
  }

  private record OnePersonal() implements ResourceCatalogue {
    @Override
    public Optional<Resource> find(String name) {
      return Optional.of(
          new Resource(
              PROFILE.name(),
              PROFILE.label(),
              PROFILE.table(),
              PROFILE.key(),
              PROFILE.columns(),
              new PersonalData(Set.of("zipCode"), new Sharing.Allowed())));
    }

    @Override
    public List<String> names() {
      return List.of("profile");
    }
  }
}
