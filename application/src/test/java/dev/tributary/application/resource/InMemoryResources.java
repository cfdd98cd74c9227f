package dev.tributary.application.resource;

import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalogue of one test. */
public final class InMemoryResources implements Resources {
  private final SortedMap<String, StoredResource> resources = new TreeMap<>();

  @Override
  public List<Resource> all() {
    return resources.values().stream().map(StoredResource::resource).toList();
  }

  @Override
  public List<String> names() {
    return List.copyOf(resources.keySet());
  }

  @Override
  public Optional<Resource> find(String name) {
    return stored(name).map(StoredResource::resource);
  }

  @Override
  public Optional<StoredResource> stored(String name) {
    return Optional.ofNullable(resources.get(name));
  }

  @Override
  public void add(Resource resource) {
    if (resources.containsKey(resource.name().value())) {
      throw new Conflict(ResourceErrorCode.NAME_TAKEN, resource.name().value());
    }
    resources.put(resource.name().value(), new StoredResource(resource, 1));
  }

  @Override
  public void replace(Resource resource, long seen) {
    expect(resource.name(), seen);
    resources.put(resource.name().value(), new StoredResource(resource, seen + 1));
  }

  @Override
  public void remove(ResourceName name, long seen) {
    expect(name, seen);
    resources.remove(name.value());
  }

  private void expect(ResourceName name, long seen) {
    if (stored(name.value()).filter(stored -> stored.version() == seen).isEmpty()) {
      throw new Conflict(ResourceErrorCode.CHANGED_MEANWHILE, name.value());
    }
  }
}
