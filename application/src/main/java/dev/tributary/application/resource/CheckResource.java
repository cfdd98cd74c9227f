package dev.tributary.application.resource;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceSpecification;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.resource.TableShape;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Validates a resource specification against the database and the operator's policy. Writes
 * nothing.
 */
@ApplicationScoped
public class CheckResource {
  private final Tables tables;
  private final ResourcePolicy policy;

  public CheckResource(Tables tables, ResourcePolicy policy) {
    this.tables = tables;
    this.policy = policy;
  }

  /**
   * The resource to store.
   *
   * @throws Refused with the first thing that is wrong
   */
  public Resource check(ResourceSpecification wanted) {
    ResourceTable table = wanted.table();
    if (!policy.allows(table.schema())) {
      throw new Refused(
          ResourceErrorCode.SCHEMA_NOT_ALLOWED,
          table.schema(),
          String.join(", ", policy.schemas()));
    }
    TableShape shape =
        tables
            .find(table)
            .orElseThrow(() -> new Refused(ResourceErrorCode.UNKNOWN_TABLE, table.toString()));
    Resource resource = wanted.over(shape);
    if (!tables.isKey(table, resource.key().column())) {
      throw new Refused(
          ResourceErrorCode.KEY_NOT_UNIQUE, resource.key().column(), table.toString());
    }
    return resource;
  }
}
