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

    assertThat(records().find("USER:ada", "one", NOW))
        .contains(new IdempotencyRecord("hash", "response"));
    assertThat(records().find("USER:ada", "two", NOW)).isEmpty();
    assertThat(records().find("API_KEY:ada", "one", NOW)).isEmpty();
  }

  @Test
  void does_not_find_what_was_stored_before_an_instant_and_replaces_it() {
    records().store("USER:ada", new RepeatableRequest("one", "hash"), "response", NOW);
    assertThat(records().find("USER:ada", "one", NOW.plusSeconds(1))).isEmpty();

    records()
        .store("USER:ada", new RepeatableRequest("one", "other"), "second", NOW.plusSeconds(1));

    assertThat(records().find("USER:ada", "one", NOW.plusSeconds(1)))
        .contains(new IdempotencyRecord("other", "second"));
  }

  @Test
  void removes_what_was_stored_before_an_instant() {
    store("one", NOW);
    store("two", NOW.plusSeconds(1));

    assertThat(records().removeBefore(NOW.plusSeconds(1), 10)).isEqualTo(1);

    assertThat(records().find("USER:ada", "one", NOW)).isEmpty();
    assertThat(records().find("USER:ada", "two", NOW)).isPresent();
  }

  @Test
  void removes_at_most_the_requested_number_oldest_first() {
    store("one", NOW.plusSeconds(2));
    store("two", NOW);
    store("three", NOW.plusSeconds(1));

    assertThat(records().removeBefore(NOW.plusSeconds(3), 2)).isEqualTo(2);
    assertThat(records().find("USER:ada", "one", NOW)).isPresent();
    assertThat(records().removeBefore(NOW.plusSeconds(3), 2)).isEqualTo(1);
    assertThat(records().removeBefore(NOW.plusSeconds(3), 2)).isZero();
  }

  private void store(String key, Instant at) {
    records().store("USER:ada", new RepeatableRequest(key, "hash"), "response", at);
  }
}
