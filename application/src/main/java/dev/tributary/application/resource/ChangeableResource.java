package dev.tributary.application.resource;

import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds a resource to be changed, or refuses with the reason why it cannot be changed. */
@ApplicationScoped
public class ChangeableResource {
  private final ShowResources resources;
  private final ResourceUsers users;

  public ChangeableResource(ShowResources resources, ResourceUsers users) {
    this.resources = resources;
    this.users = users;
  }

  /** The one of that name, unless it is the one that ships. */
  StoredResource find(ResourceName name) {
    if (name.value().equals(QuerySettings.DEFAULT_RESOURCE)) {
      throw new Conflict(ResourceErrorCode.OWN, name.value());
    }
    return resources.one(name.value());
  }

  void refuseInUse(ResourceName name) {
    List<String> workflows = users.of(name);
    if (!workflows.isEmpty()) {
      throw new Conflict(ResourceErrorCode.IN_USE, name.value(), String.join(", ", workflows));
    }
  }
}
