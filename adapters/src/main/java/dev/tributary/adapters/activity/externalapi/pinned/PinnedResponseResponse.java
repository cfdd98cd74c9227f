package dev.tributary.adapters.activity.externalapi.pinned;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.application.activity.externalapi.pinned.PinnedResponses.StoredResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pinned response.
 *
 * @param bytes of its body
 * @param body missing in a list
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record PinnedResponseResponse(
    String activity,
    int status,
    String contentType,
    int bytes,
    String pinnedBy,
    Instant pinnedAt,
    @Nullable String body) {
  static PinnedResponseResponse of(StoredResponse stored) {
    return of(stored, stored.response().body());
  }

  private static PinnedResponseResponse of(StoredResponse stored, @Nullable String body) {
    return new PinnedResponseResponse(
        stored.activity().value(),
        stored.response().status(),
        stored.response().contentType(),
        stored.response().bytes(),
        stored.by(),
        stored.at(),
        body);
  }

  /** The pinned responses of a workflow, by activity. */
  @RegisterForReflection
  record Listed(List<PinnedResponseResponse> items) {
    static Listed of(List<StoredResponse> stored) {
      return new Listed(
          stored.stream().map(each -> PinnedResponseResponse.of(each, null)).toList());
    }
  }
}
