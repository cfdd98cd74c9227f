package dev.tributary.adapters.out.postgres.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The catalogue of resources in {@code tributary.resource}. */
@ApplicationScoped
public class PostgresResources implements Resources {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<ResourceColumnRow>> COLUMNS = new TypeReference<>() {};

  private final DataSource dataSource;

  public PostgresResources(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<Resource> find(String name) {
    return stored(name).map(StoredResource::resource);
  }

  @Override
  public Optional<StoredResource> stored(String name) {
    return select("where name = ?", name).stream().findFirst();
  }

  @Override
  public List<String> names() {
    return all().stream().map(resource -> resource.name().value()).toList();
  }

  @Override
  public List<Resource> all() {
    return select("order by name collate \"C\"").stream().map(StoredResource::resource).toList();
  }

  @Override
  public void add(Resource resource) {
    int added =
        write(
            """
            insert into tributary.resource
              (label, schema_name, table_name, key_name, columns, name)
            values (?, ?, ?, ?, ?::jsonb, ?)
            on conflict (name) do nothing""",
            resource);
    if (added == 0) {
      throw new Conflict(ResourceErrorCode.NAME_TAKEN, resource.name().value());
    }
  }

  @Override
  public void replace(Resource resource, long seen) {
    int changed =
        write(
            """
            update tributary.resource
            set label = ?, schema_name = ?, table_name = ?, key_name = ?, columns = ?::jsonb,
                version = version + 1
            where name = ? and version = ?""",
            resource,
            seen);
    expectOne(changed, resource.name());
  }

  @Override
  public void remove(ResourceName name, long seen) {
    int removed =
        write("delete from tributary.resource where name = ? and version = ?", name.value(), seen);
    expectOne(removed, name);
  }

  private static void expectOne(int changed, ResourceName name) {
    if (changed == 0) {
      throw new Conflict(ResourceErrorCode.CHANGED_MEANWHILE, name.value());
    }
  }

  /** Binds what {@code resource} holds, its name last, and {@code more} behind it. */
  private int write(String sql, Resource resource, Object... more) {
    return write(
        sql,
        Stream.concat(
                Stream.of(
                    resource.label(),
                    resource.table().schema(),
                    resource.table().name(),
                    resource.key().name(),
                    columns(resource),
                    resource.name().value()),
                Stream.of(more))
            .toArray());
  }

  private int write(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot change the resources", failed);
    }
  }

  private List<StoredResource> select(String which, String... values) {
    String sql =
        "select name, label, schema_name, table_name, key_name, columns, version"
            + " from tributary.resource "
            + which;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<StoredResource> resources = new ArrayList<>();
        while (rows.next()) {
          resources.add(new StoredResource(resource(rows), rows.getLong("version")));
        }
        return resources;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read the resources", failed);
    }
  }

  private static Resource resource(ResultSet row) throws SQLException {
    List<ResourceColumn> columns = columns(row.getString("columns"));
    String key = row.getString("key_name");
    return new Resource(
        new ResourceName(row.getString("name")),
        row.getString("label"),
        new ResourceTable(row.getString("schema_name"), row.getString("table_name")),
        columns.stream().filter(column -> column.name().equals(key)).findFirst().orElseThrow(),
        columns);
  }

  private static List<ResourceColumn> columns(String json) {
    try {
      return JSON.readValue(json, COLUMNS).stream().map(ResourceColumnRow::toDomain).toList();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the catalogue holds broken columns", broken);
    }
  }

  private static String columns(Resource resource) {
    try {
      return JSON.writeValueAsString(
          resource.columns().stream().map(ResourceColumnRow::from).toList());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("cannot write the columns of a resource", broken);
    }
  }
}
