package dev.tributary.domain.personalisation;

import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a message's text may name: {@code data.<column>} of the row, {@code profile.<column>} of the
 * person, {@code vars.<variable>}, {@code unsubscribeUrl}, and a bare name for a column of the row,
 * else of the person.
 *
 * @param variables the event variables that can be read, with their types
 * @param resource the person's resource; empty for rows that are no population
 */
public record MessageFields(
    SequencedMap<String, ValueType> row,
    SequencedMap<String, ValueType> profile,
    Map<String, ValueType> variables,
    Optional<Resource> resource) {
  public static final String DATA = "data";
  public static final String PROFILE = "profile";
  public static final String VARIABLES = "vars";

  /** The unsubscribe link of the message. */
  public static final String UNSUBSCRIBE = "unsubscribeUrl";

  public MessageFields {
    variables = Map.copyOf(variables);
  }

  /** The fields of rows of {@code structure}, with the event variables of their place. */
  public static MessageFields of(
      WorkTableStructure structure, ResourceCatalogue catalogue, Map<String, ValueType> variables) {
    Optional<Resource> resource =
        structure.population().flatMap(population -> catalogue.find(population.resource()));
    SequencedMap<String, ValueType> profile = new LinkedHashMap<>();
    for (ResourceColumn column : resource.map(Resource::columns).orElseGet(java.util.List::of)) {
      profile.put(column.name(), column.type());
    }
    return new MessageFields(
        new LinkedHashMap<>(RowScopes.types(structure)), profile, variables, resource);
  }

  /** A column that a name means. */
  public record Field(String owner, String column, ValueType type) {
    /** Its full name: {@code data.coupon}. */
    public String name() {
      return owner + "." + column;
    }
  }

  /** Whether a bare {@code name} is a column of both the row and the person. */
  public boolean ambiguous(String name) {
    return row.containsKey(name) && profile.containsKey(name);
  }

  /** The column of the row. */
  public Optional<Field> data(String column) {
    return field(DATA, row, column);
  }

  /** The column of the person. */
  public Optional<Field> profile(String column) {
    return field(PROFILE, profile, column);
  }

  /** The column that a bare {@code name} means; the row's before the person's. */
  public Optional<Field> bare(String name) {
    return data(name).or(() -> profile(name));
  }

  private static Optional<Field> field(
      String owner, Map<String, ValueType> columns, String column) {
    return Optional.ofNullable(columns.get(column)).map(type -> new Field(owner, column, type));
  }
}
