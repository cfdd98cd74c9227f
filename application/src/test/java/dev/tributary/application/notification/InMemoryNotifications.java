package dev.tributary.application.notification;

import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notifications in memory, with the recipients of the rules of a setup. */
public final class InMemoryNotifications implements Notifications {
  private final InMemorySetup setup;
  private final InMemoryNotificationDeliveries deliveries;
  private final List<StoredNotification> stored = new ArrayList<>();
  private final List<Notification> happened = new ArrayList<>();
  private final Map<String, Instant> seen = new HashMap<>();
  private long ids;

  public InMemoryNotifications() {
    this(new InMemorySetup(), new InMemoryNotificationDeliveries(new InMemorySetup().targets()));
  }

  public InMemoryNotifications(InMemorySetup setup, InMemoryNotificationDeliveries deliveries) {
    this.setup = setup;
    this.deliveries = deliveries;
  }

  /** Of runs, without recipients. */
  public static NotifyRuns ofRuns() {
    return new InMemoryNotifications().runs();
  }

  /** Of messages, without recipients. */
  public static NotifyMessages ofMessages() {
    return new NotifyMessages(new InMemoryNotifications(), InstantSource.system());
  }

  public NotifyRuns runs() {
    return new NotifyRuns(this, InstantSource.system());
  }

  /** All that was recorded, with a recipient or without. */
  public List<Notification> happened() {
    return List.copyOf(happened);
  }

  public List<EventType> types() {
    return happened.stream().map(Notification::type).toList();
  }

  @Override
  public void record(List<Notification> all) {
    all.forEach(this::record);
  }

  private void record(Notification one) {
    happened.add(one);
    List<NotificationRule> matching =
        setup.rules().list().stream().filter(rule -> matches(rule, one)).toList();
    boolean known =
        one.once().isPresent()
            && stored.stream().anyMatch(old -> old.notification().once().equals(one.once()));
    one.once().ifPresent(key -> seen.put(key, one.at()));
    List<String> own = own(one, silenced(matching, one));
    if (known || (matching.isEmpty() && !one.audience().isNamed() && own.isEmpty())) {
      return;
    }
    UUID id = new UUID(0, ++ids);
    stored.add(new StoredNotification(id, one, Optional.empty()));
    Set<NotificationName> targets = new LinkedHashSet<>(one.audience().targets());
    matching.stream()
        .filter(rule -> !isMuted(rule, one))
        .forEach(rule -> targets.addAll(rule.targets()));
    Set<String> mailed = new HashSet<>();
    targets.forEach(
        target ->
            addresses(target, one.subject().workflow())
                .forEach(
                    address -> {
                      mailed.add(address);
                      deliveries.add(id, target.value(), address, one.at());
                    }));
    own.stream()
        .filter(address -> !mailed.contains(address))
        .forEach(address -> deliveries.add(id, "", address, one.at()));
  }

  /** Whom the muted rules would notify by mail. */
  private Set<String> silenced(List<NotificationRule> matching, Notification one) {
    return matching.stream()
        .filter(rule -> isMuted(rule, one))
        .flatMap(rule -> rule.targets().stream())
        .flatMap(target -> addresses(target, one.subject().workflow()))
        .collect(Collectors.toSet());
  }

  private static boolean isMuted(NotificationRule rule, Notification one) {
    return rule.mutedUntil().filter(until -> until.isAfter(one.at())).isPresent();
  }

  /** Who is notified by mail without a rule. */
  private List<String> own(Notification one, Set<String> silenced) {
    return Stream.concat(
            one.audience().addresses().stream().map(EmailAddress::value),
            (one.notifiesSupervisors()
                    ? supervisors(one.subject().workflow())
                    : Stream.<EmailAddress>empty())
                .map(EmailAddress::value)
                .filter(address -> one.audience().isNamed() || !silenced.contains(address)))
        .distinct()
        .toList();
  }

  private static boolean matches(NotificationRule rule, Notification one) {
    return rule.enabled()
        && rule.events().contains(one.type())
        && (rule.workflow().isEmpty() || rule.workflow().equals(one.subject().workflow()));
  }

  private Stream<String> addresses(NotificationName target, Optional<WorkflowName> workflow) {
    return setup.targets().find(target).stream()
        .flatMap(
            found ->
                switch (found.target().destination()) {
                  case Hook _ -> Stream.of("");
                  case Mail(var addresses, var all) ->
                      Stream.concat(
                              addresses.stream(), all ? supervisors(workflow) : Stream.empty())
                          .map(EmailAddress::value)
                          .distinct();
                });
  }

  private Stream<EmailAddress> supervisors(Optional<WorkflowName> workflow) {
    return workflow.stream().flatMap(name -> setup.supervisors().of(name).stream());
  }

  @Override
  public List<StoredNotification> list(Filter filter, Optional<UUID> before, int limit) {
    return stored.stream()
        .filter(
            one ->
                !filter.open()
                    || (one.notification().type().needsAttention() && one.acknowledged().isEmpty()))
        .filter(
            one ->
                filter.workflow().isEmpty()
                    || filter.workflow().equals(one.notification().subject().workflow()))
        .filter(one -> before.isEmpty() || one.id().compareTo(before.get()) < 0)
        .sorted(Comparator.comparing(StoredNotification::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<StoredNotification> find(UUID id) {
    return stored.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public List<StoredNotification> all(List<UUID> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public boolean acknowledge(UUID id, String by, Instant now) {
    Optional<StoredNotification> open = find(id).filter(one -> one.acknowledged().isEmpty());
    open.ifPresent(
        one ->
            stored.set(
                stored.indexOf(one),
                new StoredNotification(
                    id, one.notification(), Optional.of(new Acknowledgement(by, now)))));
    return open.isPresent();
  }

  @Override
  public int removeBefore(Instant end, int limit) {
    List<StoredNotification> old =
        stored.stream().filter(one -> lastSeen(one).isBefore(end)).limit(limit).toList();
    stored.removeAll(old);
    old.forEach(one -> deliveries.removeOf(one.id()));
    return old.size();
  }

  private Instant lastSeen(StoredNotification one) {
    Notification notification = one.notification();
    return notification.once().map(seen::get).orElse(notification.at());
  }
}
