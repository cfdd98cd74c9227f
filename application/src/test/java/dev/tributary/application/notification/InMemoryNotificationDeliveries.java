package dev.tributary.application.notification;

import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries of notifications in memory. */
public final class InMemoryNotificationDeliveries implements NotificationDeliveries {
  private final NotificationTargets targets;
  private final List<Row> rows = new ArrayList<>();
  private long batches;

  public InMemoryNotificationDeliveries(NotificationTargets targets) {
    this.targets = targets;
  }

  private static final class Row {
    private StoredDelivery delivery;
    private @Nullable UUID batch;
    private Instant leasedUntil = Instant.MIN;

    Row(StoredDelivery delivery) {
      this.delivery = delivery;
    }

    boolean pending() {
      return delivery.state() == DeliveryState.PENDING;
    }

    boolean free(Instant now) {
      return pending()
          && !leasedUntil.isAfter(now)
          && delivery.due().filter(due -> !due.isAfter(now)).isPresent();
    }

    void to(
        DeliveryState state,
        int attempts,
        Optional<Instant> due,
        Optional<Instant> settled,
        Optional<Message> failure) {
      delivery =
          new StoredDelivery(
              delivery.id(),
              delivery.notification(),
              delivery.target(),
              delivery.address(),
              state,
              attempts,
              due,
              settled,
              failure);
    }
  }

  void add(UUID notification, String target, String address, Instant at) {
    rows.add(
        new Row(
            new StoredDelivery(
                rows.size() + 1L,
                notification,
                target,
                address,
                DeliveryState.PENDING,
                0,
                Optional.of(at),
                Optional.empty(),
                Optional.empty())));
  }

  void removeOf(UUID notification) {
    rows.removeIf(row -> row.delivery.notification().equals(notification));
  }

  @Override
  public Optional<ClaimedBatch> claim(Instant now, Duration lease) {
    Optional<Row> head =
        rows.stream()
            .filter(row -> row.free(now) && !busy(row, now))
            .min(Comparator.comparing(row -> row.delivery.due().orElseThrow()));
    return head.map(first -> claim(together(first, now), now.plus(lease)));
  }

  private boolean busy(Row row, Instant now) {
    return size(row.delivery.target()).isPresent()
        && rows.stream()
            .anyMatch(
                other ->
                    other.pending()
                        && other.delivery.target().equals(row.delivery.target())
                        && other.leasedUntil.isAfter(now));
  }

  private Optional<Integer> size(String target) {
    return Optional.of(target)
        .filter(NotificationName::isValid)
        .flatMap(name -> targets.find(new NotificationName(name)))
        .flatMap(
            found ->
                found.target().destination() instanceof Hook hook
                    ? Optional.of(hook.batch())
                    : Optional.empty());
  }

  private List<Row> together(Row first, Instant now) {
    if (first.batch != null) {
      return rows.stream().filter(row -> first.batch.equals(row.batch)).toList();
    }
    Stream<Row> others =
        rows.stream()
            .filter(row -> row != first && row.free(now) && row.batch == null)
            .filter(row -> row.delivery.target().equals(first.delivery.target()))
            .limit(size(first.delivery.target()).orElse(1) - 1);
    return Stream.concat(Stream.of(first), others)
        .sorted(Comparator.comparing(row -> row.delivery.id()))
        .toList();
  }

  private ClaimedBatch claim(List<Row> claimed, Instant until) {
    Row first = claimed.getFirst();
    UUID id = first.batch == null ? new UUID(1, ++batches) : first.batch;
    for (Row row : claimed) {
      row.batch = id;
      row.leasedUntil = until;
      row.to(
          DeliveryState.PENDING,
          row.delivery.attempts() + 1,
          row.delivery.due(),
          Optional.empty(),
          row.delivery.failure());
    }
    return new ClaimedBatch(
        id,
        first.delivery.target(),
        first.delivery.address(),
        first.delivery.attempts(),
        claimed.stream().map(row -> row.delivery.notification()).toList());
  }

  private Stream<Row> held(ClaimedBatch batch) {
    return rows.stream()
        .filter(row -> row.pending() && batch.id().equals(row.batch))
        .filter(row -> row.delivery.attempts() == batch.attempt());
  }

  @Override
  public void delivered(ClaimedBatch batch, Instant now) {
    held(batch)
        .toList()
        .forEach(
            row ->
                row.to(
                    DeliveryState.DELIVERED,
                    batch.attempt(),
                    Optional.empty(),
                    Optional.of(now),
                    Optional.empty()));
  }

  @Override
  public void failed(ClaimedBatch batch, Message reason, Optional<Instant> again, Instant now) {
    for (Row row : held(batch).toList()) {
      row.leasedUntil = Instant.MIN;
      row.to(
          again.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED,
          batch.attempt(),
          again,
          again.isPresent() ? Optional.empty() : Optional.of(now),
          Optional.of(reason));
    }
  }

  @Override
  public boolean replay(long delivery, Instant now) {
    Optional<Row> settled =
        rows.stream().filter(row -> row.delivery.id() == delivery && !row.pending()).findFirst();
    settled.ifPresent(
        row -> {
          row.batch = null;
          row.leasedUntil = Instant.MIN;
          row.to(
              DeliveryState.PENDING, 0, Optional.of(now), Optional.empty(), row.delivery.failure());
        });
    return settled.isPresent();
  }

  @Override
  public Optional<StoredDelivery> find(long delivery) {
    return rows.stream().map(row -> row.delivery).filter(one -> one.id() == delivery).findFirst();
  }

  @Override
  public List<StoredDelivery> list(Filter filter, Optional<Long> before, int limit) {
    return rows.stream()
        .map(row -> row.delivery)
        .filter(one -> filter.state().isEmpty() || filter.state().get() == one.state())
        .filter(
            one ->
                filter.notification().isEmpty()
                    || filter.notification().get().equals(one.notification()))
        .filter(one -> before.isEmpty() || one.id() < before.get())
        .sorted(Comparator.comparing(StoredDelivery::id).reversed())
        .limit(limit)
        .toList();
  }
}
