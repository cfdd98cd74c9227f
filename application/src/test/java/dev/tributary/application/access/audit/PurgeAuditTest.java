package dev.tributary.application.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PurgeAuditTest {
  private static final AuditRecords.Filter ALL =
      new AuditRecords.Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final SettableClock clock = new SettableClock();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final PurgeAudit purge =
      new PurgeAudit(trail, new AuditRetention(Duration.ofDays(30)), clock);
  private final ReadAudit read = new ReadAudit(trail);

  @Test
  void entries_are_read_newest_first_and_removed_after_their_retention() {
    created("old");
    clock.move(Duration.ofDays(1));
    created("young");
    assertThat(read.read(ALL, Optional.empty(), 9).items())
        .extracting(numbered -> numbered.entry().objectName())
        .containsExactly("young", "old");

    clock.move(Duration.ofDays(29));
    assertThat(purge.purgeSome()).isZero();

    clock.move(Duration.ofSeconds(1));
    assertThat(purge.purgeSome()).isEqualTo(1);
    assertThat(read.read(ALL, Optional.empty(), 9).items())
        .extracting(numbered -> numbered.entry().objectName())
        .containsExactly("young");
  }

  private void created(String name) {
    trail.changes(clock).created("user", name, Map.of());
  }
}
