package dev.tributary.adapters.activity.externalapi.pinned;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A response to pin: one of a recorded exchange, by run and exchange, or a body.
 *
 * @param run whose exchange it is
 * @param exchange whose response is pinned
 * @param status of a body; 200 when missing
 * @param contentType of a body; {@code application/json} when missing
 * @param body as it is to be used; stored as it is given
 */
@Schema(
    examples = {
      "{\"run\": \"019b0000-0000-7000-8000-000000000001\","
          + " \"exchange\": \"019b0000-0000-7000-8000-000000000002\"}"
    })
record PinnedResponseRequest(
    @Nullable UUID run,
    @Nullable UUID exchange,
    @Nullable Integer status,
    @Nullable String contentType,
    @Nullable String body) {}
