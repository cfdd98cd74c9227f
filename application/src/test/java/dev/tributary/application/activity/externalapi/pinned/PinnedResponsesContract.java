package dev.tributary.application.activity.externalapi.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.externalapi.pinned.PinnedResponses.StoredResponse;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link PinnedResponses} promises; each test begins without one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PinnedResponsesContract {
  private static final WorkflowName STORY = new WorkflowName("story");
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  protected abstract PinnedResponses responses();

  @Test
  void one_is_kept_for_each_activity_and_replaced() {
    responses().put(STORY, response("b", "[1]", NOON));
    responses().put(STORY, response("a", "[2]", NOON));
    responses().put(new WorkflowName("other"), response("a", "[3]", NOON));
    responses().put(STORY, response("b", "[4]", NOON.plusSeconds(1)));

    assertThat(responses().find(STORY, new ActivityId("b")))
        .contains(response("b", "[4]", NOON.plusSeconds(1)));
    assertThat(responses().list(STORY))
        .extracting(each -> each.response().body())
        .containsExactly("[2]", "[4]");
    assertThat(responses().find(STORY, new ActivityId("c"))).isEmpty();
  }

  @Test
  void one_is_removed() {
    responses().put(STORY, response("a", "[1]", NOON));

    assertThat(responses().remove(STORY, new ActivityId("a"))).isTrue();
    assertThat(responses().remove(STORY, new ActivityId("a"))).isFalse();
    assertThat(responses().list(STORY)).isEmpty();
  }

  @Test
  void the_old_ones_are_removed_after_their_time() {
    responses().put(STORY, response("a", "[1]", NOON));
    responses().put(STORY, response("b", "[2]", NOON.plus(Duration.ofDays(1))));
    Instant[] now = {NOON.plus(Duration.ofDays(90))};
    PurgePinnedResponses purge =
        new PurgePinnedResponses(
            responses(), new PinnedConfig(1_000, Duration.ofDays(90)), () -> now[0]);

    assertThat(purge.purgeSome()).isZero();
    now[0] = now[0].plusSeconds(1);
    assertThat(purge.purgeSome()).isEqualTo(1);
    assertThat(purge.purgeSome()).isZero();
    assertThat(responses().list(STORY))
        .extracting(each -> each.activity().value())
        .containsExactly("b");
  }

  private static StoredResponse response(String activity, String body, Instant at) {
    return new StoredResponse(
        new ActivityId(activity), new PinnedResponse(200, "application/json", body), "ada", at);
  }
}
