package dev.tributary.adapters.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.enrichment.PostgresRowEnrichment;
import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.enrichment.EnrichmentExecutor;
import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A set that grows beyond the limits becomes a table, and no activity knows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetStorageSwitchTest extends StoredSets {
  @ParameterizedTest
  @CsvSource({"999, INLINE", "1000, INLINE", "1001, TABLE", "1200, TABLE"})
  void a_query_switches_behind_the_limit_of_rows(int rows, Storage storage) {
    QuerySettings settings =
        new QuerySettings(
            "profile",
            "id <= " + rows,
            List.of(new AdditionalField("place", "", "RowId()", "")),
            true);
    WorkTable selected = query(settings, LIMITS);
    assertThat(selected.storage()).isEqualTo(storage);
    assertThat(selected.rows()).isEqualTo(rows);
    assertThat(INLINE.rows(selected)).containsExactlyElementsOf(numbered(rows, "%1$d|%1$d|%1$d"));
  }

  @Test
  void a_query_switches_behind_the_limit_of_bytes() {
    QuerySettings settings =
        new QuerySettings(
            "profile", "id <= 10", List.of(new AdditionalField("name", "", "firstName", "")), true);
    long bytes = bytes(settings);
    WorkTable fits = query(settings, new InlineLimits(1_000, bytes));
    WorkTable exceeds = query(settings, new InlineLimits(1_000, bytes - 1));
    assertThat(fits.storage()).isEqualTo(Storage.INLINE);
    assertThat(exceeds.storage()).isEqualTo(Storage.TABLE);
    assertThat(INLINE.rows(fits)).hasSize(10).isEqualTo(INLINE.rows(exceeds));
  }

  /** The smallest limit at which the selection is stored inline. */
  private static long bytes(QuerySettings settings) {
    long most = 10_000;
    long least = 0;
    while (least < most) {
      long middle = (least + most) / 2;
      if (query(settings, new InlineLimits(1_000, middle)).storage() == Storage.INLINE) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    assertThat(least).isBetween(50L, 500L);
    return least;
  }

  /** The primary set is small, but what is added to it is not. */
  @Test
  void an_enrichment_that_becomes_too_large_has_the_same_rows_and_counts() {
    WorkTable small = enriched(LIMITS, "x");
    WorkTable large = enriched(new InlineLimits(1_000, 20), "x");
    assertThat(small.storage()).isEqualTo(Storage.INLINE);
    assertThat(large.storage()).isEqualTo(Storage.TABLE);
    assertThat(INLINE.rows(small)).containsExactly("1|null|a|x", "2|null|b|null");
    assertThat(INLINE.rows(large)).isEqualTo(INLINE.rows(small));
  }

  private static WorkTable enriched(InlineLimits limits, String added) {
    WorkTable own = INLINE.filled(TEXTS, "1, null, 'a'", "2, null, 'b'");
    WorkTable linked =
        INLINE.filled(
            WorkTableStructure.ofRows(
                List.of(Column.of("k", ValueType.TEXT), Column.of("v", ValueType.TEXT))),
            "1, null, 'a', '%s'".formatted(added));
    EnrichmentSettings settings =
        new EnrichmentSettings(
            "own",
            true,
            List.of(
                new Relation(
                    "other", "linked", Cardinality.ZERO_OR_ONE, List.of(new Criterion("t", "k")))),
            List.of(new AdditionalField("v", "", "other.v", "")));
    FakeActivityContext context =
        new FakeActivityContext(
            "enrichment1",
            settings,
            List.of(SetFixture.input("own", own), SetFixture.input("linked", linked)));
    return table(
        new EnrichmentExecutor(
                INLINE.resources(),
                INLINE.language(),
                new PostgresRowEnrichment(
                    DATA_SOURCE,
                    INLINE.resources(),
                    INLINE.limits(),
                    new WorkTableStore(DATA_SOURCE, limits)))
            .execute(settings, context));
  }
}
