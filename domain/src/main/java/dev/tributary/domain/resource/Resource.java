package dev.tributary.domain.resource;

import dev.tributary.domain.expression.ColumnSource;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table or view that workflows select from.
 *
 * @param key the column, one of {@code columns}, that identifies its rows
 * @param personal which columns hold personal data, and who may get it
 */
public record Resource(
    ResourceName name,
    String label,
    ResourceTable table,
    ResourceColumn key,
    List<ResourceColumn> columns,
    PersonalData personal) {
  /** A resource without personal data. */
  public Resource(
      ResourceName name,
      String label,
      ResourceTable table,
      ResourceColumn key,
      List<ResourceColumn> columns) {
    this(name, label, table, key, columns, PersonalData.NONE);
  }

  public Resource {
    columns = List.copyOf(columns);
    if (!columns.contains(key)) {
      throw new IllegalArgumentException("the key is no column of %s: %s".formatted(name, key));
    }
    if (columns.stream().map(ResourceColumn::name).distinct().count() < columns.size()) {
      throw new IllegalArgumentException("two columns of %s have one name".formatted(name));
    }
  }

  /** What column references to a resource's columns call their source. */
  public static final String SOURCE = "resource";

  /** Its columns as expressions see them: {@code profile.zipCode}, {@code [target/@zipCode]}. */
  public ColumnSource source() {
    Map<String, ValueType> types = new LinkedHashMap<>();
    columns.forEach(column -> types.put(column.name(), column.type()));
    return new ColumnSource(
        SOURCE,
        name.value(),
        Set.of(name.value(), "target"),
        types,
        groups(),
        personal.columns().stream()
            .collect(Collectors.toMap(Function.identity(), _ -> Set.of(name.value()))));
  }

  /** The column of that name. */
  public Optional<ResourceColumn> column(String wanted) {
    return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /**
   * The same with other personal data.
   *
   * @throws Refused when it names a column that is not there, or a consent that is no boolean
   */
  public Resource with(PersonalData other) {
    other.columns().stream()
        .sorted()
        .filter(named -> column(named).isEmpty())
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new Refused(
                  ResourceErrorCode.UNKNOWN_PERSONAL_COLUMN, unknown, names(columns.stream()));
            });
    if (other.sharing() instanceof Sharing.WithConsent(var consent, var _)) {
      refuseConsentOfOtherType(consent);
    }
    return new Resource(name, label, table, key, columns, other);
  }

  private void refuseConsentOfOtherType(String consent) {
    if (column(consent).filter(Resource::mayHoldConsent).isEmpty()) {
      throw new Refused(
          ResourceErrorCode.NO_CONSENT_COLUMN,
          consent,
          names(columns.stream().filter(Resource::mayHoldConsent)));
    }
  }

  private static boolean mayHoldConsent(ResourceColumn column) {
    return column.type() == ValueType.BOOLEAN;
  }

  private static String names(Stream<ResourceColumn> columns) {
    return columns.map(ResourceColumn::name).collect(Collectors.joining(", "));
  }

  /** Whether whatever was written for {@code other} also holds for this one. */
  public boolean standsInFor(Resource other) {
    return key.name().equals(other.key.name()) && other.columns.stream().allMatch(this::has);
  }

  private boolean has(ResourceColumn wanted) {
    return columns.stream()
        .anyMatch(
            column ->
                column.name().equals(wanted.name())
                    && column.type() == wanted.type()
                    && column.group().equals(wanted.group()));
  }

  private Map<String, Set<String>> groups() {
    return columns.stream()
        .filter(column -> !column.group().isBlank())
        .collect(
            Collectors.groupingBy(
                ResourceColumn::group,
                Collectors.mapping(ResourceColumn::name, Collectors.toSet())));
  }
}
