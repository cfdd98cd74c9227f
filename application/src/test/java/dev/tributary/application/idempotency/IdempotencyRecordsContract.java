package dev.tributary.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.idempotency.IdempotencyRecords.IdempotencyRecord;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyRecords} promises; each test begins without responses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class IdempotencyRecordsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  protected abstract IdempotencyRecords records();

  /** Whether a transaction can lock a key while another one holds it. */
  protected abstract boolean lockedTwice(String sender, String key);

  @Test
  void locks_a_key_that_no_transaction_has() {
    assertThat(records().lock("USER:ada", "one")).isTrue();
  }

  @Test
  void refuses_at_once_to_lock_a_key_that_another_transaction_has() {
    assertThat(lockedTwice("USER:ada", "two")).isFalse();
  }

  @Test
  void finds_the_response_by_sender_and_key() {
    records().store("USER:ada", new RepeatableRequest("one", "hash"), "response", NOW);

    assertThat(records().find("USER:ada", "one"))
        .contains(new IdempotencyRecord("hash", "response"));
    assertThat(records().find("USER:ada", "two")).isEmpty();
    assertThat(records().find("API_KEY:ada", "one")).isEmpty();
  }

  @Test
  void removes_what_was_stored_before_an_instant() {
    records().store("USER:ada", new RepeatableRequest("one", "hash"), "response", NOW);
    records()
        .store("USER:ada", new RepeatableRequest("two", "hash"), "response", NOW.plusSeconds(1));

    records().removeBefore(NOW.plusSeconds(1));

    assertThat(records().find("USER:ada", "one")).isEmpty();
    assertThat(records().find("USER:ada", "two")).isPresent();
  }
}
