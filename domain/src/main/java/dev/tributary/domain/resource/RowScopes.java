package dev.tributary.domain.resource;

import dev.tributary.domain.expression.ColumnSource;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What expressions over the rows of a transition may name. */
public final class RowScopes {
  /** What column references to a work table's own columns call their source. */
  public static final String ROW = "row";

  private RowScopes() {}

  /**
   * The columns of the rows ({@code data.code}, {@code [targetData/@code]}, {@code lineNum}) and,
   * for a population, those of its resource.
   */
  public static List<ColumnSource> sources(
      WorkTableStructure structure, ResourceCatalogue catalogue) {
    List<ColumnSource> sources = new ArrayList<>(List.of(rows(structure)));
    structure
        .population()
        .flatMap(population -> catalogue.find(population.resource()))
        .ifPresent(resource -> sources.add(resource.source()));
    return sources;
  }

  /**
   * The same for rows that hold copies of attributes: {@code profile.zipCode} is the copy.
   *
   * @param copied the columns of the rows that are copies, by their names in the resource
   */
  public static List<ColumnSource> sources(
      WorkTableStructure structure, Set<String> copied, ResourceCatalogue catalogue) {
    if (copied.isEmpty()) {
      return sources(structure, catalogue);
    }
    Map<String, ValueType> types = types(structure);
    List<ColumnSource> sources = new ArrayList<>();
    for (ColumnSource source : sources(structure, catalogue)) {
      sources.add(source.without(copied));
      if (source.id().equals(Resource.SOURCE)) {
        Map<String, ValueType> copies = new LinkedHashMap<>(types);
        copies.keySet().retainAll(copied);
        sources.add(
            new ColumnSource(
                ROW,
                source.label(),
                source.prefixes(),
                copies,
                source.groups(),
                personal(structure)));
      }
    }
    return sources;
  }

  private static ColumnSource rows(WorkTableStructure structure) {
    return ColumnSource.of(ROW, "data", Set.of("data", "targetData"), types(structure))
        .withPersonal(personal(structure));
  }

  /** The types of a work table's columns, the line number included. */
  public static Map<String, ValueType> types(WorkTableStructure structure) {
    Map<String, ValueType> types = new LinkedHashMap<>();
    types.put(WorkTableStructure.LINE_NUMBER, ValueType.INTEGER);
    structure.columns().forEach(column -> types.put(column.name(), column.type()));
    return types;
  }

  /** The columns that hold personal data, each with the resources whose data that is. */
  public static Map<String, Set<String>> personal(WorkTableStructure structure) {
    return structure.columns().stream()
        .filter(column -> !column.personal().isEmpty())
        .collect(Collectors.toMap(Column::name, Column::personal));
  }
}
