package dev.tributary.adapters.in.rest.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule.
 *
 * @param name shown only
 * @param events such as `run.failed`
 * @param workflow only of this one; missing for all
 * @param targets by name
 * @param enabled true when it is missing
 * @param mutedUntil shown only
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = {"{\"events\": [\"run.failed\", \"run.held\"], \"targets\": [\"team-chat\"]}"})
public record RuleBody(
    @Nullable String name,
    @Nullable List<@Nullable String> events,
    @Nullable String workflow,
    @Nullable List<@Nullable String> targets,
    @Nullable Boolean enabled,
    @Nullable Instant mutedUntil) {
  static RuleBody from(NotificationRule rule) {
    return new RuleBody(
        rule.name().value(),
        List.copyOf(rule.events().stream().map(EventType::id).sorted().toList()),
        rule.workflow().map(WorkflowName::value).orElse(null),
        List.copyOf(rule.targets().stream().map(NotificationName::value).toList()),
        rule.enabled(),
        rule.mutedUntil().orElse(null));
  }

  /**
   * @throws Refused when a name is none
   */
  public NotificationRule toDomain(NotificationName of) {
    return new NotificationRule(
        of,
        texts(events).stream().map(RuleBody::event).collect(Collectors.toSet()),
        Optional.ofNullable(workflow).filter(text -> !text.isBlank()).map(RuleBody::workflow),
        texts(targets).stream().map(RuleBody::name).distinct().toList(),
        !Boolean.FALSE.equals(enabled),
        Optional.empty());
  }

  private static List<String> texts(@Nullable Collection<? extends @Nullable String> given) {
    return given == null
        ? List.of()
        : given.stream().map(text -> Objects.requireNonNullElse(text, "")).toList();
  }

  private static EventType event(String id) {
    return EventType.of(id)
        .orElseThrow(
            () ->
                new Refused(
                    NotificationErrorCode.UNKNOWN_EVENT,
                    id,
                    Arrays.stream(EventType.values())
                        .map(EventType::id)
                        .collect(Collectors.joining(", "))));
  }

  private static WorkflowName workflow(String text) {
    if (!WorkflowName.isValid(text)) {
      throw new Refused(NotificationErrorCode.UNKNOWN_WORKFLOW_FILTER, text);
    }
    return new WorkflowName(text);
  }

  /**
   * @throws Refused when the text is no name
   */
  public static NotificationName name(String text) {
    if (!NotificationName.isValid(text)) {
      throw new Refused(NotificationErrorCode.NAME_REFUSED, text);
    }
    return new NotificationName(text);
  }
}
