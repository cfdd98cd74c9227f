package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of {@code tributary.notification_rule}. Writes are flushed. */
@ApplicationScoped
class PostgresNotificationRules
    implements NotificationRules, PanacheRepositoryBase<RuleRow, String> {
  private final RecordedEvents events;

  PostgresNotificationRules(RecordedEvents events) {
    this.events = events;
  }

  @Override
  public Optional<NotificationRule> find(NotificationName name) {
    return findByIdOptional(name.value()).map(RuleRow::toDomain);
  }

  @Override
  public List<NotificationRule> list() {
    return find("order by name").stream().map(RuleRow::toDomain).toList();
  }

  @Override
  public void save(NotificationRule rule, Instant now) {
    events.store();
    findByIdOptional(rule.name().value())
        .ifPresentOrElse(row -> row.take(rule, now), () -> persist(new RuleRow(rule, now)));
    flush();
    events.recipientsChanged();
  }

  @Override
  public void remove(NotificationName name) {
    events.store();
    deleteById(name.value());
    flush();
    events.recipientsChanged();
  }
}
