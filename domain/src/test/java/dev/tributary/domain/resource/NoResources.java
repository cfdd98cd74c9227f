package dev.tributary.domain.resource;

import java.util.List;
import java.util.Optional;

/** A catalogue without resources. */
public record NoResources() implements ResourceCatalogue {
  @Override
  public Optional<Resource> find(String name) {
    return Optional.empty();
  }

  @Override
  public List<String> names() {
    return List.of();
  }
}
