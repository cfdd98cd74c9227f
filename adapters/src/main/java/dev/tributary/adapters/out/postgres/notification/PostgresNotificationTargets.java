package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.domain.notification.NotificationName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The targets of {@code tributary.notification_target}. Writes are flushed: plain SQL may follow
 * them. Deliveries read outside of any request, hence the context.
 */
@ApplicationScoped
@ActivateRequestContext
class PostgresNotificationTargets
    implements NotificationTargets, PanacheRepositoryBase<TargetRow, String> {
  private final RecordedEvents events;

  PostgresNotificationTargets(RecordedEvents events) {
    this.events = events;
  }

  @Override
  public Optional<StoredTarget> find(NotificationName name) {
    return findByIdOptional(name.value()).map(TargetRow::toDomain);
  }

  @Override
  public List<StoredTarget> list() {
    return find("order by name").stream().map(TargetRow::toDomain).toList();
  }

  @Override
  public void save(StoredTarget target, Instant now) {
    events.store();
    findByIdOptional(target.name().value())
        .ifPresentOrElse(row -> row.take(target, now), () -> persist(new TargetRow(target, now)));
    flush();
  }

  @Override
  public void remove(NotificationName name) {
    events.store();
    deleteById(name.value());
    flush();
  }
}
