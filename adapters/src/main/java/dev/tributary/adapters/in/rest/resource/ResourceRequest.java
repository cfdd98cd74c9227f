package dev.tributary.adapters.in.rest.resource;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceSpecification;
import dev.tributary.domain.resource.ResourceSpecification.ColumnSpecification;
import dev.tributary.domain.resource.ResourceTable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resource as an administrator describes it.
 *
 * @param label what a person reads; missing for the name
 * @param table schema and name in the database: {@code public.customer}
 * @param key the name of the column that identifies its rows
 * @param columns missing for every column that expressions can use
 * @param personalData missing for none
 */
@Schema(
    requiredProperties = {"table", "key"},
    examples = {
      """
      {"name": "customer", "label": "Customers", "table": "public.customer", "key": "id", "columns":
        [{"name": "id", "column": "id"},
         {"name": "zipCode", "label": "Zip code", "column": "zip_code", "group": "location"}],
       "personalData": {"columns": ["zipCode"], "externalApis": "REFUSED"}}\
      """
    })
record ResourceRequest(
    @Nullable String name,
    @Nullable String label,
    @Nullable String table,
    @Nullable String key,
    @Nullable List<@Nullable ColumnRequest> columns,
    @Nullable PersonalDataRequest personalData) {
  /**
   * A column of it.
   *
   * @param name as expressions write it
   * @param label what a person reads; missing for the name
   * @param column its name in the database
   * @param group the group that a path may name before it; missing for none
   */
  record ColumnRequest(
      @Nullable String name,
      @Nullable String label,
      @Nullable String column,
      @Nullable String group) {
    private ColumnSpecification toDomain() {
      String known = required("columns.name", name);
      return new ColumnSpecification(
          known,
          Optional.ofNullable(label).orElse(known),
          required("columns.column", column),
          Optional.ofNullable(group).orElse(""));
    }
  }

  /** The one that it names itself. */
  ResourceSpecification named() {
    String wanted = required("name", name);
    if (!ResourceName.isValid(wanted)) {
      throw new Refused(ResourceErrorCode.BAD_NAME, wanted);
    }
    return toDomain(new ResourceName(wanted));
  }

  /** The one that the address names. */
  ResourceSpecification named(ResourceName address) {
    if (name != null && !name.equals(address.value())) {
      throw new Refused(ResourceErrorCode.OTHER_NAME, address.value(), name);
    }
    return toDomain(address);
  }

  private ResourceSpecification toDomain(ResourceName called) {
    return new ResourceSpecification(
        called,
        Optional.ofNullable(label).orElse(called.value()),
        table(required("table", table)),
        required("key", key),
        Optional.ofNullable(columns).orElse(List.of()).stream()
            .map(column -> Optional.ofNullable(column).orElse(NOTHING).toDomain())
            .toList(),
        Optional.ofNullable(personalData).orElse(PersonalDataRequest.NONE).toDomain());
  }

  private static final ColumnRequest NOTHING = new ColumnRequest(null, null, null, null);

  /** Split at the first dot: names of tables may hold dots, those of schemas here may not. */
  private static ResourceTable table(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new ResourceTable("public", text)
        : new ResourceTable(text.substring(0, dot), text.substring(dot + 1));
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new Refused(RestErrorCode.FIELD_MISSING, field);
    }
    return value;
  }
}
