package dev.tributary.adapters.in.rest.resource;

import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resource as the API shows it.
 *
 * @param table schema and name in the database
 * @param key the column that identifies its rows
 */
@RegisterForReflection
@Schema(
    examples = {
      """
      {"name": "profile", "label": "Profiles", "table": "public.profile", "key": "id", "columns":
        [{"name": "zipCode", "label": "Zip code", "type": "TEXT", "group": "location"}],
       "personalData": {"columns": ["email"], "externalApis": "ALLOWED"}}"""
    })
record ResourceResponse(
    String name,
    String label,
    String table,
    String key,
    List<ColumnResponse> columns,
    PersonalDataResponse personalData) {

  /**
   * A column as expressions name it.
   *
   * @param group the group that a path may name before it; empty for none
   */
  @RegisterForReflection
  record ColumnResponse(String name, String label, ValueType type, String group) {
    private static ColumnResponse from(ResourceColumn column) {
      return new ColumnResponse(column.name(), column.label(), column.type(), column.group());
    }
  }

  static ResourceResponse from(Resource resource) {
    return new ResourceResponse(
        resource.name().value(),
        resource.label(),
        resource.table().toString(),
        resource.key().name(),
        resource.columns().stream().map(ColumnResponse::from).toList(),
        PersonalDataResponse.from(resource.personal()));
  }
}
