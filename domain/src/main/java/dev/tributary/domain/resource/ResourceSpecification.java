package dev.tributary.domain.resource;

import dev.tributary.domain.problem.Refused;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resource as an administrator describes it, not yet held against the database.
 *
 * @param key the name of one of the columns, as expressions write it
 * @param columns empty for every column of the table that expressions can use
 * @param personal which of its columns hold personal data, and who may get it
 */
public record ResourceSpecification(
    ResourceName name,
    String label,
    ResourceTable table,
    String key,
    List<ColumnSpecification> columns,
    PersonalData personal) {
  public ResourceSpecification {
    columns = List.copyOf(columns);
  }

  /**
   * A column of the resource.
   *
   * @param name as expressions write it
   * @param column its name in the database
   * @param group blank for none
   */
  public record ColumnSpecification(String name, String label, String column, String group) {
    /** {@code zip_code} becomes {@code zipCode}. */
    static ColumnSpecification named(String column) {
      List<String> words =
          Arrays.stream(column.split("_")).filter(word -> !word.isEmpty()).toList();
      String name =
          words.stream()
              .skip(1)
              .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
              .collect(Collectors.joining("", words.isEmpty() ? "" : words.getFirst(), ""));
      return new ColumnSpecification(name, name, column, "");
    }
  }

  /**
   * The resource over a table of that shape.
   *
   * @throws Refused when the table lacks a column, a type has no counterpart, or a name has not the
   *     form that expressions read, or personal data names what is not there
   */
  public Resource over(TableShape shape) {
    List<ResourceColumn> found = wanted(shape).stream().map(one -> column(one, shape)).toList();
    refuseTwins(found);
    return new Resource(name, label, table, keyOf(found), found).with(personal);
  }

  private List<ColumnSpecification> wanted(TableShape shape) {
    return columns.isEmpty()
        ? shape.columns().stream()
            .filter(column -> column.type().isPresent())
            .map(column -> ColumnSpecification.named(column.name()))
            .toList()
        : columns;
  }

  private ResourceColumn column(ColumnSpecification wanted, TableShape shape) {
    refuseBadName(wanted.name());
    if (!wanted.group().isBlank()) {
      refuseBadName(wanted.group());
    }
    TableShape.TableColumn there =
        shape
            .find(wanted.column())
            .orElseThrow(
                () ->
                    new Refused(
                        ResourceErrorCode.UNKNOWN_TABLE_COLUMN,
                        wanted.column(),
                        table.toString(),
                        shape.columns().stream()
                            .map(TableShape.TableColumn::name)
                            .collect(Collectors.joining(", "))));
    return new ResourceColumn(
        wanted.name(),
        wanted.label(),
        there
            .type()
            .orElseThrow(
                () ->
                    new Refused(
                        ResourceErrorCode.UNSUPPORTED_TYPE, wanted.column(), there.databaseType())),
        wanted.column(),
        wanted.group());
  }

  private ResourceColumn keyOf(List<ResourceColumn> found) {
    return found.stream()
        .filter(column -> column.name().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    ResourceErrorCode.UNKNOWN_KEY,
                    key,
                    found.stream().map(ResourceColumn::name).collect(Collectors.joining(", "))));
  }

  private static void refuseTwins(List<ResourceColumn> found) {
    Set<String> seen = new HashSet<>();
    for (ResourceColumn column : found) {
      if (!seen.add(column.name())) {
        throw new Refused(ResourceErrorCode.TWO_COLUMNS, column.name());
      }
    }
  }

  private static void refuseBadName(String name) {
    if (!ResourceName.isValid(name)) {
      throw new Refused(ResourceErrorCode.BAD_NAME, name);
    }
  }
}
