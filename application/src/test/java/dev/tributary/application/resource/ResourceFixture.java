package dev.tributary.application.resource;

import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.value.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Resources for tests. */
public final class ResourceFixture {
  private ResourceFixture() {}

  /** A resource of texts over a table of its name, with the key {@code id}. */
  public static Resource resource(String name, String... columns) {
    return resource(
        name, Arrays.stream(columns).map(column -> column(column, ValueType.TEXT)).toList());
  }

  /** A resource over a table of its name, with the key {@code id} and these columns. */
  public static Resource resource(String name, List<ResourceColumn> columns) {
    ResourceColumn key = column("id", ValueType.INTEGER);
    return new Resource(
        new ResourceName(name),
        name,
        new ResourceTable("public", name),
        key,
        Stream.concat(Stream.of(key), columns.stream()).toList());
  }

  /** A column whose name in the database is its own. */
  public static ResourceColumn column(String name, ValueType type) {
    return new ResourceColumn(name, name, type, name, "");
  }
}
