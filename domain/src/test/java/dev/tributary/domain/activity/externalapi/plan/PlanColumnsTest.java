package dev.tributary.domain.activity.externalapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.RowsPerCall;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People with the column code, of a resource with id, zipCode and code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanColumnsTest {
  private static final ResourceColumn ID = column("id", ValueType.INTEGER);
  private static final Resource PROFILE =
      new Resource(
          new ResourceName("profile"),
          "Profiles",
          new ResourceTable("public", "profile"),
          ID,
          List.of(ID, column("zipCode", ValueType.TEXT), column("code", ValueType.INTEGER)));
  private static final PlanColumns PEOPLE =
      PlanColumns.of(
          WorkTableStructure.ofPopulation(
              "profile", ValueType.INTEGER, List.of(Column.of("code", ValueType.TEXT))),
          new OnlyProfiles());

  @ParameterizedTest
  @CsvSource({
    "code, row, TEXT",
    "zipCode, resource, TEXT",
    "id, resource, INTEGER",
  })
  void a_name_means_a_column_of_the_rows_before_one_of_the_people(
      String name, String source, ValueType type) {
    assertThat(PEOPLE.find(name)).hasValue(new ColumnReference(source, name, type));
  }

  @Test
  void other_names_mean_nothing() {
    assertThat(PEOPLE.find("zip")).isEmpty();
    assertThat(PEOPLE.find("lineNum")).isEmpty();
    assertThat(PEOPLE.names()).containsExactly("code", "id", "zipCode");
  }

  @Test
  void attributes_that_are_keys_are_copied() {
    DistinctKeys plan = new DistinctKeys(List.of("zipCode", "code", "id"), 1);
    assertThat(PEOPLE.called(plan).population()).isPresent();
    assertThat(PEOPLE.called(plan).columns())
        .extracting(Column::name)
        .containsExactly("code", "zipCode", "id");
    assertThat(PEOPLE.copied(plan))
        .extracting(ColumnReference::column)
        .containsExactly("zipCode", "id");
  }

  @Test
  void other_plans_copy_nothing() {
    assertThat(PEOPLE.called(new RowsPerCall(1))).isEqualTo(PEOPLE.rows());
  }

  @Test
  void free_rows_and_those_of_an_unknown_resource_have_their_own_columns_only() {
    List<Column> own = List.of(Column.of("code", ValueType.TEXT));
    for (WorkTableStructure rows :
        List.of(
            WorkTableStructure.ofRows(own),
            WorkTableStructure.ofPopulation("gone", ValueType.INTEGER, own))) {
      assertThat(PlanColumns.of(rows, new OnlyProfiles()).names()).containsExactly("code");
    }
  }

  private static ResourceColumn column(String name, ValueType type) {
    return new ResourceColumn(name, name, type, name, "");
  }

  private record OnlyProfiles() implements ResourceCatalogue {
    @Override
    public Optional<Resource> find(String name) {
      return Optional.of(PROFILE).filter(resource -> resource.name().value().equals(name));
    }

    @Override
    public List<String> names() {
      return List.of("profile");
    }
  }
}
