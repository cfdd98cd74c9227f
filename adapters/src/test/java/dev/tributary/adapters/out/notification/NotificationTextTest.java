package dev.tributary.adapters.out.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationTextTest {
  private static final NotificationText ENGLISH =
      new NotificationText(
          new SenderConfig(
              Optional.empty(), Locale.ENGLISH, Optional.empty(), Duration.ofSeconds(1)));

  @Test
  void firings_are_counted_in_words() {
    assertThat(missed(1)).isEqualTo("'shop': one firing of the scheduler timer1 started no run.");
    assertThat(missed(3)).isEqualTo("'shop': 3 firings of the scheduler timer1 started no run.");
  }

  @Test
  void the_subject_of_a_mail_is_the_first_line_cut() {
    assertThat(subject("\n Low stock\r\nBcc: eve@example.org")).isEqualTo("Low stock");
    assertThat(subject("\uD83D\uDE00".repeat(200)).codePoints().count()).isEqualTo(150);
    assertThat(subject("")).isEmpty();
  }

  private static String missed(long firings) {
    return ENGLISH.title(of(Message.of("notification.scheduleMissed", "shop", "timer1", firings)));
  }

  private static String subject(String alert) {
    return ENGLISH.subject(of(Message.of("notification.alert", alert)));
  }

  private static Notification of(Message text) {
    return Notification.of(EventType.ALERT, Subject.INSTALLATION, text, List.of(), Instant.EPOCH);
  }
}
