package dev.tributary.application.resource;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.Sharing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Saves a resource after its validation. */
@ApplicationScoped
public class SaveResource {
  private final Resources resources;
  private final ChangeableResource changeable;
  private final AuditRecorder changes;

  public SaveResource(Resources resources, ChangeableResource changeable, AuditRecorder changes) {
    this.resources = resources;
    this.changeable = changeable;
    this.changes = changes;
  }

  /** A new one; a name that exists is refused. */
  @Transactional
  public void create(Resource resource) {
    resources.add(resource);
    changes.created("resource", resource.name().value(), reported(resource));
  }

  /**
   * In place of the one of its name; the same one keeps its version.
   *
   * @param seen the version that the caller read
   * @throws dev.tributary.domain.problem.Conflict when it was changed meanwhile, or published
   *     workflows use what the new one lacks
   */
  @Transactional
  public void replace(Resource resource, long seen) {
    StoredResource before = changeable.find(resource.name());
    if (resource.equals(before.resource()) && seen == before.version()) {
      return;
    }
    if (!resource.standsInFor(before.resource())) {
      changeable.refuseInUse(resource.name());
    }
    resources.replace(resource, seen);
    changes.record(
        "changed",
        "resource",
        resource.name().value(),
        reported(before.resource()),
        reported(resource));
  }

  /** The values that the audit trail records. */
  static Map<String, Object> reported(Resource resource) {
    return Map.of(
        "table",
        resource.table().toString(),
        "key",
        resource.key().name(),
        "columns",
        resource.columns().stream().map(ResourceColumn::name).toList(),
        "personal",
        resource.personal().columns().stream().sorted().toList(),
        "sharing",
        words(resource.personal().sharing()));
  }

  private static String words(Sharing sharing) {
    return sharing
        .consent()
        .map(demanded -> "%s = %s".formatted(demanded.column(), demanded.given()))
        .orElseGet(() -> sharing.rule().name());
  }
}
