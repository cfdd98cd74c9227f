package dev.tributary.application.notification.setup;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Adds, changes, mutes and deletes rules. */
@ApplicationScoped
public class SaveRule {
  private static final String OBJECT = "notification-rule";
  private static final Duration LONGEST_MUTE = Duration.ofDays(90);

  private final NotificationRules rules;
  private final NotificationTargets targets;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public SaveRule(
      NotificationRules rules,
      NotificationTargets targets,
      AuditRecorder changes,
      InstantSource clock) {
    this.rules = rules;
    this.targets = targets;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Stores it; a rule that is muted stays muted.
   *
   * @throws Refused when it names no kind of event or no target
   * @throws NotFound when a target is unknown
   */
  @Transactional
  public void save(NotificationRule rule) {
    if (rule.events().isEmpty()) {
      throw new Refused(NotificationErrorCode.NO_EVENTS);
    }
    if (rule.targets().isEmpty()) {
      throw new Refused(NotificationErrorCode.NO_TARGETS);
    }
    rule.targets().forEach(target -> DeleteTarget.known(targets, target));
    Optional<NotificationRule> known = rules.find(rule.name());
    rules.save(rule.muted(known.flatMap(NotificationRule::mutedUntil)), clock.instant());
    changes.record(
        known.isPresent() ? "changed" : "created",
        OBJECT,
        rule.name().value(),
        known.map(SaveRule::described).orElse(Map.of()),
        described(rule));
  }

  /**
   * Delivers nothing by the rule for so long; zero ends it.
   *
   * @throws NotFound when there is no such rule
   * @throws Refused when it is longer than 90 days
   */
  @Transactional
  public void mute(NotificationName name, Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST_MUTE) > 0) {
      throw new Refused(NotificationErrorCode.MUTE_REFUSED, "0s", LONGEST_MUTE.toDays() + "d");
    }
    NotificationRule rule = known(name);
    Optional<Instant> until =
        time.isZero() ? Optional.empty() : Optional.of(clock.instant().plus(time));
    rules.save(rule.muted(until), clock.instant());
    changes.record(
        until.isPresent() ? "muted" : "unmuted",
        OBJECT,
        name.value(),
        Map.of(),
        Map.of("until", until.map(Instant::toString).orElse("")));
  }

  /**
   * @throws NotFound when there is no such rule
   */
  @Transactional
  public void delete(NotificationName name) {
    NotificationRule rule = known(name);
    rules.remove(name);
    changes.deleted(OBJECT, name.value(), described(rule));
  }

  private NotificationRule known(NotificationName name) {
    return rules
        .find(name)
        .orElseThrow(() -> new NotFound(NotificationErrorCode.UNKNOWN_RULE, name.value()));
  }

  private static Map<String, Object> described(NotificationRule rule) {
    return Map.of(
        "events",
        rule.events().stream().map(EventType::id).sorted().toList(),
        "workflow",
        rule.workflow().map(Object::toString).orElse(""),
        "targets",
        rule.targets().stream().map(Object::toString).toList(),
        "enabled",
        rule.enabled());
  }
}
