package dev.tributary.adapters.in.rest.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.NotificationTarget;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target.
 *
 * @param kind `mail`, `slack`, `teams` or `webhook`
 * @param origin of a hook; its address is not shown
 * @param secret that signs the requests of a webhook; only where it was just made, never again
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetResponse(
    String name,
    String kind,
    @Nullable List<String> addresses,
    @Nullable Boolean supervisors,
    @Nullable String origin,
    @Nullable Integer batch,
    @Nullable String secret) {
  static TargetResponse from(NotificationTarget target) {
    return from(target, null);
  }

  static TargetResponse from(NotificationTarget target, @Nullable String secret) {
    String kind = EnumNames.id(TargetKind.of(target.destination()));
    String name = target.name().value();
    return switch (target.destination()) {
      case Mail(var addresses, var supervisors) ->
          new TargetResponse(
              name,
              kind,
              addresses.stream().map(EmailAddress::value).toList(),
              supervisors,
              null,
              null,
              null);
      case Hook hook ->
          new TargetResponse(name, kind, null, null, hook.origin(), hook.batch(), secret);
    };
  }

  /** A record's own form would show the secret. */
  @Override
  public String toString() {
    return "TargetResponse[" + name + "]";
  }
}
