package dev.tributary.application.resource;

import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceSpecification;
import dev.tributary.domain.resource.ResourceSpecification.ColumnSpecification;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.resource.TableShape;
import dev.tributary.domain.resource.TableShape.TableColumn;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckResourceTest {
  private static final ResourceTable STORES = new ResourceTable("public", "stores");

  private final CheckResource check =
      new CheckResource(
          new OneTable(), new ResourcePolicy(List.of("public", "work", "pg_catalog", "sales")));

  @Test
  void without_columns_a_resource_has_each_column_that_expressions_can_use() {
    Resource resource = check.check(specification(STORES, "id"));

    assertThat(resource.columns())
        .extracting(ResourceColumn::name, ResourceColumn::column, ResourceColumn::type)
        .containsExactly(
            tuple("id", "id", ValueType.INTEGER), tuple("zipCode", "zip_code", ValueType.TEXT));
    assertThat(resource.key().name()).isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"work", "pg_catalog", "tributary", "other"})
  void tables_of_other_schemas_are_refused(String schema) {
    assertRefused(
        specification(new ResourceTable(schema, "stores"), "id"),
        ResourceErrorCode.SCHEMA_NOT_ALLOWED);
  }

  @Test
  void a_missing_table_is_refused() {
    assertRefused(
        specification(new ResourceTable("sales", "stores"), "id"), ResourceErrorCode.UNKNOWN_TABLE);
  }

  @Test
  void a_key_identifies_each_row() {
    assertRefused(specification(STORES, "zipCode"), ResourceErrorCode.KEY_NOT_UNIQUE);
    assertRefused(specification(STORES, "name"), ResourceErrorCode.UNKNOWN_KEY);
  }

  @Test
  void a_column_must_exist_have_a_usable_type_and_a_name_of_its_own() {
    assertRefused(of("a", "gone"), ResourceErrorCode.UNKNOWN_TABLE_COLUMN);
    assertRefused(of("a", "area"), ResourceErrorCode.UNSUPPORTED_TYPE);
    assertRefused(of("Zip code", "zip_code"), ResourceErrorCode.BAD_NAME);
    assertRefused(of("id", "zip_code"), ResourceErrorCode.TWO_COLUMNS);
  }

  private void assertRefused(ResourceSpecification specification, ErrorCode code) {
    assertThatThrownBy(() -> check.check(specification)).satisfies(refused(code));
  }

  private static ResourceSpecification specification(ResourceTable table, String key) {
    return new ResourceSpecification(
        new ResourceName("store"), "Stores", table, key, List.of(), PersonalData.NONE);
  }

  private static ResourceSpecification of(String name, String column) {
    return new ResourceSpecification(
        new ResourceName("store"),
        "Stores",
        STORES,
        "id",
        List.of(
            new ColumnSpecification("id", "Id", "id", ""),
            new ColumnSpecification(name, "Label", column, "")),
        PersonalData.NONE);
  }

  /** A number that identifies the rows, a zip code, and a type without counterpart. */
  private static final class OneTable implements Tables {
    @Override
    public Optional<TableShape> find(ResourceTable table) {
      return Optional.of(
              new TableShape(
                  List.of(
                      new TableColumn("id", "bigint", Optional.of(ValueType.INTEGER)),
                      new TableColumn("zip_code", "text", Optional.of(ValueType.TEXT)),
                      new TableColumn("area", "polygon", Optional.empty()))))
          .filter(shape -> table.equals(STORES));
    }

    @Override
    public boolean isKey(ResourceTable table, String column) {
      return column.equals("id");
    }
  }
}
