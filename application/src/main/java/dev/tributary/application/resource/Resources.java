package dev.tributary.application.resource;

import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceName;
import java.util.List;
import java.util.Optional;

/** The stored catalogue of resources. Writing methods take part in the caller's transaction. */
public interface Resources extends ResourceCatalogue {
  /** All resources, sorted by name. */
  List<Resource> all();

  /** The resource of that name with its version. */
  Optional<StoredResource> stored(String name);

  /** Adds a resource; a name that exists is refused with {@code NAME_TAKEN}. */
  void add(Resource resource);

  /** Replaces the resource of that name; refused unless it still has this version. */
  void replace(Resource resource, long seen);

  /** Removes it from the catalogue; refused unless it still has this version. */
  void remove(ResourceName name, long seen);

  /**
   * A stored resource.
   *
   * @param version 1 at first, one more after each change
   */
  record StoredResource(Resource resource, long version) {}
}
