package dev.tributary.application.resource;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Changes what of a resource is personal data, and who may get it; of every resource. */
@ApplicationScoped
public class ChangePersonalData {
  private final Resources resources;
  private final ShowResources shown;
  private final AuditRecorder changes;

  public ChangePersonalData(Resources resources, ShowResources shown, AuditRecorder changes) {
    this.resources = resources;
    this.shown = shown;
    this.changes = changes;
  }

  /**
   * The same personal data keeps the version.
   *
   * @param seen the version that the caller read
   * @throws dev.tributary.domain.problem.Refused when it names what the resource does not have
   * @throws dev.tributary.domain.problem.Conflict when the resource was changed meanwhile
   */
  @Transactional
  public void change(ResourceName name, PersonalData wanted, long seen) {
    StoredResource before = shown.one(name.value());
    Resource changed = before.resource().with(wanted);
    if (changed.equals(before.resource()) && seen == before.version()) {
      return;
    }
    resources.replace(changed, seen);
    changes.record(
        "changed",
        "resource",
        name.value(),
        SaveResource.reported(before.resource()),
        SaveResource.reported(changed));
  }
}
