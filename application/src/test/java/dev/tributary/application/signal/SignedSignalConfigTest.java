package dev.tributary.application.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.signal.signed.SignedSignalConfig;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedSignalConfigTest {
  private static final Duration WINDOW = Duration.ofMinutes(5);

  /** A signature from five minutes ahead is accepted until five minutes after its time. */
  @Test
  void ids_are_known_for_longer_than_a_signature_is_accepted() {
    assertThat(new SignedSignalConfig(WINDOW, Duration.ofMinutes(11), 1).window())
        .isEqualTo(WINDOW);
    assertThatThrownBy(() -> new SignedSignalConfig(WINDOW, Duration.ofMinutes(10), 1))
        .hasMessageContaining("tributary.rest.idempotency-retention")
        .hasMessageContaining("tributary.signal.window");
  }

  @Test
  void the_window_has_limits() {
    assertThatThrownBy(() -> new SignedSignalConfig(Duration.ZERO, Duration.ofDays(1), 1))
        .hasMessageContaining("tributary.signal.window");
    assertThatThrownBy(() -> new SignedSignalConfig(Duration.ofHours(2), Duration.ofDays(1), 1))
        .hasMessageContaining("tributary.signal.window");
  }
}
