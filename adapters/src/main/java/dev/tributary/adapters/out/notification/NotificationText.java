package dev.tributary.adapters.out.notification;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.domain.notification.Notification;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A notification as text. */
record NotificationText(SenderConfig config) {
  private static final int SUBJECT_CHARACTERS = 150;

  /** One sentence. */
  String title(Notification notification) {
    return Texts.render(notification.text(), config.language());
  }

  /** The first line, cut to what mail programs show. */
  String subject(Notification notification) {
    String line = title(notification).strip().lines().findFirst().orElse("");
    int end = Math.min(SUBJECT_CHARACTERS, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, end));
  }

  /** The sentence, its reasons and the address of its page, a line each. */
  String whole(StoredNotification stored) {
    Notification notification = stored.notification();
    return Stream.concat(
            Stream.concat(
                Stream.of(title(notification)),
                notification.reasons().stream()
                    .map(reason -> Texts.render(reason, config.language()))),
            page(stored).map(URI::toString).stream())
        .collect(Collectors.joining("\n"));
  }

  /** Where a person reads more; empty where the address of this installation is not known. */
  Optional<URI> page(StoredNotification stored) {
    return config
        .publicUrl()
        .map(
            url ->
                url.resolve(
                    stored
                        .notification()
                        .subject()
                        .run()
                        .map(run -> "/console/runs/" + run)
                        .orElse("/console/notifications")));
  }
}
