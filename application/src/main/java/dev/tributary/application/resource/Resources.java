package dev.tributary.application.resource;

import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import java.util.List;

/** The stored catalogue of resources. Writing methods take part in the caller's transaction. */
public interface Resources extends ResourceCatalogue {
  /** All resources, sorted by name. */
  List<Resource> all();

  /** Adds a resource; a name that exists is refused with {@code NAME_TAKEN}. */
  void add(Resource resource);
}
