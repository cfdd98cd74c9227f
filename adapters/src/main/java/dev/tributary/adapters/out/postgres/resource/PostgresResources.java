package dev.tributary.adapters.out.postgres.resource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The resources of {@code tributary.resource}. Writes are flushed: plain SQL may follow them.
 * Executions read without a transaction and outside of any request, hence the context.
 */
@ApplicationScoped
@ActivateRequestContext
class PostgresResources implements Resources, PanacheRepositoryBase<ResourceRow, String> {
  /** How long another node may use a definition that was changed here. */
  private static final Duration STALE = Duration.ofSeconds(1);

  private static final int MOST = 1_000;

  private final Cache<String, Optional<Resource>> found =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(STALE)
          .executor(Runnable::run)
          .build();

  /** As it was at most a second ago; each execution reads it several times. */
  @Override
  public Optional<Resource> find(String name) {
    Optional<Resource> cached = found.getIfPresent(name);
    if (cached != null) {
      return cached;
    }
    Optional<Resource> read = stored(name).map(StoredResource::resource);
    found.put(name, read);
    return read;
  }

  @Override
  public Optional<StoredResource> stored(String name) {
    return findByIdOptional(name).map(ResourceRow::toDomain);
  }

  @Override
  public List<String> names() {
    return all().stream().map(resource -> resource.name().value()).toList();
  }

  @Override
  public List<Resource> all() {
    return streamAll()
        .map(row -> row.toDomain().resource())
        .sorted(Comparator.comparing(resource -> resource.name().value()))
        .toList();
  }

  @Override
  public void add(Resource resource) {
    try {
      persistAndFlush(new ResourceRow(resource));
      found.invalidate(resource.name().value());
    } catch (ConstraintViolationException | EntityExistsException taken) {
      throw new Conflict(ResourceErrorCode.NAME_TAKEN, resource.name().value());
    }
  }

  @Override
  public void replace(Resource resource, long seen) {
    write(resource.name(), seen, row -> row.take(resource));
  }

  @Override
  public void remove(ResourceName name, long seen) {
    write(name, seen, this::delete);
  }

  private void write(ResourceName name, long seen, Consumer<ResourceRow> change) {
    ResourceRow row =
        findByIdOptional(name.value())
            .filter(found -> found.version == seen)
            .orElseThrow(() -> changed(name));
    try {
      change.accept(row);
      flush();
      found.invalidate(name.value());
    } catch (OptimisticLockException meanwhile) {
      throw changed(name);
    }
  }

  private static Conflict changed(ResourceName name) {
    return new Conflict(ResourceErrorCode.CHANGED_MEANWHILE, name.value());
  }
}
