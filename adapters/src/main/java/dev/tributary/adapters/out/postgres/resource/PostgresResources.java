package dev.tributary.adapters.out.postgres.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCode;
import dev.tributary.domain.resource.ResourceColumn;
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
    return select("where name = ?", name).stream().findFirst();
  }

  @Override
  public List<String> names() {
    return all().stream().map(resource -> resource.name().value()).toList();
  }

  @Override
  public List<Resource> all() {
    return select("order by name collate \"C\"");
  }

  @Override
  public void add(Resource resource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into tributary.resource
                  (name, label, schema_name, table_name, key_name, columns)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (name) do nothing""")) {
      statement.setString(1, resource.name().value());
      statement.setString(2, resource.label());
      statement.setString(3, resource.table().schema());
      statement.setString(4, resource.table().name());
      statement.setString(5, resource.key().name());
      statement.setString(6, columns(resource));
      if (statement.executeUpdate() == 0) {
        throw new Conflict(ResourceCode.NAME_TAKEN, resource.name().value());
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot store a resource", failed);
    }
  }

  private List<Resource> select(String which, String... values) {
    String sql =
        "select name, label, schema_name, table_name, key_name, columns from tributary.resource "
            + which;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<Resource> resources = new ArrayList<>();
        while (rows.next()) {
          resources.add(resource(rows));
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
