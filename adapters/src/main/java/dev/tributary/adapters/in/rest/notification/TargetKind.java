package dev.tributary.adapters.in.rest.notification;

import dev.tributary.domain.notification.Destination;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.Destination.Mail;
import java.util.Optional;

/** The way that notifications reach a target, as the API and the console name it. */
public enum TargetKind {
  MAIL,
  SLACK,
  TEAMS,
  WEBHOOK;

  public static TargetKind of(Destination destination) {
    return switch (destination) {
      case Mail _ -> MAIL;
      case Hook hook ->
          switch (hook.format()) {
            case SLACK -> SLACK;
            case TEAMS -> TEAMS;
            case WEBHOOK -> WEBHOOK;
          };
    };
  }

  /** Empty for mail. */
  public Optional<HookFormat> format() {
    return switch (this) {
      case MAIL -> Optional.empty();
      case SLACK -> Optional.of(HookFormat.SLACK);
      case TEAMS -> Optional.of(HookFormat.TEAMS);
      case WEBHOOK -> Optional.of(HookFormat.WEBHOOK);
    };
  }
}
