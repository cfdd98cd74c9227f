package dev.tributary.domain.resource;

import java.util.List;
import java.util.Optional;

/** Lists the resources. */
public interface ResourceCatalogue {
  /** The resource of that name, whatever its form. */
  Optional<Resource> find(String name);

  /** The names of all resources, sorted. */
  List<String> names();
}
