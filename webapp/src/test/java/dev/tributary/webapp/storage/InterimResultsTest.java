package dev.tributary.webapp.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.storage.DiscardInterimResults;
import dev.tributary.application.storage.HistoryRuns;
import dev.tributary.application.storage.RemoveInterimResults;
import dev.tributary.application.storage.Storage;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.webapp.run.RunCalls;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Interim results of a workflow that keeps them, when there is no room for them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterimResultsTest {
  private static final String NAME = "keeps-interim-results";

  private final HistoryRuns runs;
  private final DiscardInterimResults discard;
  private final Storage storage;

  InterimResultsTest(HistoryRuns runs, DiscardInterimResults discard, Storage storage) {
    this.runs = runs;
    this.discard = discard;
    this.storage = storage;
  }

  /** What the query finds is an interim result, what the deduplication leaves is not. */
  @BeforeEach
  void publish() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
             "keepInterimResults": true,
             "activities": [{"id": "start1", "kind": "start"},
               {"id": "query1", "kind": "query", "settings": {"where": "true"}},
               {"id": "dedup1", "kind": "deduplication", "settings": {"keys": ["email"]}},
               {"id": "end1", "kind": "end"}],
             "transitions": [{"from": "start1", "to": "query1"}, {"from": "query1", "to": "dedup1"},
               {"from": "dedup1", "to": "end1"}]}"""
                .formatted(NAME))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  @Test
  void are_removed_with_a_line_in_the_journal_and_what_left_last_stays() {
    String run = RunCalls.start(NAME, "{}").path("id");
    assertThat(rows(run, "query1").statusCode()).isEqualTo(200);

    RemoveInterimResults remove =
        new RemoveInterimResults(
            runs,
            discard,
            storage,
            new StorageLimits(Optional.empty(), 4096, Duration.ZERO),
            () -> Instant.now().plusSeconds(5));
    assertThat(QuarkusTransaction.requiringNew().call(() -> remove.removeSome(NAME))).isPresent();

    assertThat(rows(run, "query1").statusCode()).as("interim").isNotEqualTo(200);
    assertThat(rows(run, "dedup1").statusCode()).as("last").isEqualTo(200);
    List<String> journal =
        SignedIn.asAdministrator()
            .get("/api/v1/runs/%s/journal?limit=500".formatted(run))
            .path("items.message");
    assertThat(journal).anyMatch(line -> line.contains("Interim results were removed"));
    assertThat(QuarkusTransaction.requiringNew().call(() -> remove.removeSome(NAME)))
        .as("once")
        .isEmpty();
  }

  private static Response rows(String run, String activity) {
    return SignedIn.asAdministrator()
        .get("/api/v1/runs/%s/transitions/%s/out/rows?limit=1".formatted(run, activity));
  }
}
