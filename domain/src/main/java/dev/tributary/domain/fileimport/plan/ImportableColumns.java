package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a resource that files may fill.
 *
 * @param columns without those that the program itself fills
 */
public record ImportableColumns(List<ResourceColumn> columns) {
  /** The one resource that takes files: the others belong to the operator's other programs. */
  public static final String RESOURCE = "profile";

  private static final Set<String> OWN = Set.of("id", "created", "lastModified");

  public ImportableColumns {
    columns = List.copyOf(columns);
  }

  /**
   * @throws Refused when the resource takes no files
   */
  public static ImportableColumns of(Resource resource) {
    if (!resource.name().value().equals(RESOURCE)) {
      throw new Refused(ImportErrorCode.OTHER_RESOURCE, resource.name().value(), RESOURCE);
    }
    return new ImportableColumns(
        resource.columns().stream().filter(column -> !OWN.contains(column.name())).toList());
  }

  /** Whether {@code name} is a column that the program itself fills. */
  static boolean isOwn(String name) {
    return OWN.contains(name);
  }

  /** Whether a file with the columns {@code names} is an export of the resource itself. */
  static boolean isExport(List<String> names) {
    return names.containsAll(OWN);
  }

  /** Whether {@code column} holds who must no longer be written to. */
  public static boolean isOptOut(ResourceColumn column) {
    return column.type() == ValueType.BOOLEAN && column.name().startsWith("optOut");
  }

  /** The column of exactly that name. */
  public ResourceColumn column(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no column: " + name));
  }

  Optional<ResourceColumn> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  String names() {
    return columns.stream().map(ResourceColumn::name).collect(Collectors.joining(", "));
  }
}
