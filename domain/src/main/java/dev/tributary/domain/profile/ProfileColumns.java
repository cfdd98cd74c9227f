package dev.tributary.domain.profile;

import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of the resource of profiles, those that the program ships and those added to it. */
public record ProfileColumns(Resource resource) {
  public static final String EXTERNAL_ID = "externalId";
  public static final String EMAIL = "email";
  public static final String FIRST_NAME = "firstName";
  public static final String LAST_NAME = "lastName";
  public static final String ZIP_CODE = "zipCode";
  public static final String CREATED = "created";
  public static final String LAST_MODIFIED = "lastModified";

  private static final String OPT_OUT = "optOut";

  /** What the program writes itself. */
  private static final Set<String> KEPT_BY_US = Set.of(CREATED, LAST_MODIFIED);

  public List<ResourceColumn> all() {
    return resource.columns();
  }

  /** Those that a person may write. JSON stays with the programs that read it. */
  public List<ResourceColumn> writable() {
    return all().stream().filter(this::isWritable).toList();
  }

  public Optional<ResourceColumn> find(String name) {
    return all().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  boolean isWritable(ResourceColumn column) {
    return !column.equals(resource.key())
        && !KEPT_BY_US.contains(column.name())
        && column.type() != ValueType.JSON;
  }

  /** Whether a column is the opt-out of a channel. */
  public static boolean isConsent(ResourceColumn column) {
    return column.type() == ValueType.BOOLEAN && column.name().startsWith(OPT_OUT);
  }
}
