package dev.tributary.application.resource;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.resource.ResourceName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes a resource that no published workflow uses from the catalogue; its table stays. */
@ApplicationScoped
public class DeleteResource {
  private final Resources resources;
  private final ChangeableResource changeable;
  private final AuditRecorder changes;

  public DeleteResource(Resources resources, ChangeableResource changeable, AuditRecorder changes) {
    this.resources = resources;
    this.changeable = changeable;
    this.changes = changes;
  }

  /**
   * @param seen the version that the caller read
   * @throws dev.tributary.domain.problem.Conflict when it is in use or was changed meanwhile
   */
  @Transactional
  public void delete(ResourceName name, long seen) {
    StoredResource before = changeable.find(name);
    changeable.refuseInUse(name);
    resources.remove(name, seen);
    changes.deleted("resource", name.value(), SaveResource.reported(before.resource()));
  }
}
