package dev.tributary.application.resource;

import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Lists the resources and their columns. */
@ApplicationScoped
public class ShowResources {
  private final Resources resources;

  public ShowResources(Resources resources) {
    this.resources = resources;
  }

  /** At most {@code limit} of them by name, after {@code after}. */
  @Transactional
  public List<Resource> list(Optional<String> after, int limit) {
    return resources.all().stream()
        .filter(resource -> after.isEmpty() || resource.name().value().compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  /** The one of that name; throws {@link NotFound}. */
  @Transactional
  public StoredResource one(String name) {
    return resources
        .stored(name)
        .orElseThrow(
            () ->
                new NotFound(
                    ResourceErrorCode.UNKNOWN_RESOURCE,
                    name,
                    String.join(", ", resources.names())));
  }
}
