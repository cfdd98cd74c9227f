package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.notification.watch.InstallationState;
import dev.tributary.application.notification.watch.WatchConfig;
import dev.tributary.application.notification.watch.WatchInstallation;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchInstallationTest {
  private static final long MEBIBYTE = 1_048_576;
  private static final long LEAST = 500 * MEBIBYTE;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final SettableClock clock = new SettableClock();
  private final InMemoryNotifications notifications = new InMemoryNotifications();
  private final Measured state = new Measured();
  private final WatchInstallation watch =
      new WatchInstallation(
          state, notifications, new WatchConfig(LONGEST, LEAST, Duration.ofDays(14)), clock);

  @Test
  void nothing_is_told_at_the_limits() {
    state.free = LEAST;
    state.delay = LONGEST;

    watch.watch();

    assertThat(notifications.happened()).isEmpty();
  }

  @Test
  void a_disk_that_is_nearly_full_is_told_with_its_machine() {
    state.free = 499 * MEBIBYTE;

    watch.watch();

    Notification recorded = only();
    assertThat(recorded.type()).isEqualTo(EventType.DISK_TROUBLE);
    assertThat(recorded.subject()).isEqualTo(Subject.INSTALLATION);
    assertThat(recorded.text()).isEqualTo(Message.of("notification.diskTrouble", "node1", 499L));
    assertThat(recorded.at()).isEqualTo(clock.instant());
  }

  @Test
  void a_queue_that_stands_is_told_with_its_minutes() {
    state.delay = Duration.ofMinutes(6).plusSeconds(59);

    watch.watch();

    assertThat(only().type()).isEqualTo(EventType.QUEUE_TROUBLE);
    assertThat(only().text()).isEqualTo(Message.of("notification.queueTrouble", 6L));
  }

  @Test
  void each_has_one_key_in_an_hour_and_each_disk_its_own() {
    state.free = 0;
    state.delay = Duration.ofDays(1);
    watch.watch();
    watch.watch();
    state.machine = "node2";
    watch.watch();
    clock.move(Duration.ofHours(1));
    watch.watch();

    assertThat(notifications.happened().stream().map(Notification::once).distinct())
        .as("disk and queue, another disk, both an hour later")
        .hasSize(5)
        .allMatch(Optional::isPresent);
  }

  private Notification only() {
    assertThat(notifications.happened()).hasSize(1);
    return notifications.happened().getFirst();
  }

  /** An installation without trouble until a test says otherwise. */
  private static final class Measured implements InstallationState {
    private Duration delay = Duration.ZERO;
    private long free = Long.MAX_VALUE;
    private String machine = "node1";

    @Override
    public Duration queueDelay() {
      return delay;
    }

    @Override
    public long freeBytes() {
      return free;
    }

    @Override
    public String machine() {
      return machine;
    }
  }
}
