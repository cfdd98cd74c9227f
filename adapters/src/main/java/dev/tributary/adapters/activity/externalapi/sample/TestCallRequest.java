package dev.tributary.adapters.activity.externalapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call to try, or a request to preview.
 *
 * @param workflow whose draft, else newest revision, stands around the activity; missing tries an
 *     activity to which nothing leads
 * @param activity its id; missing takes {@code externalApi1}
 * @param settings to try; missing takes those in the workflow
 * @param rows that are sent and shown at most
 * @param pages that are requested at most, each by a call; as many as the operator allows when
 *     missing
 * @param parameters as of a start
 * @param pinned whether the pinned response of the activity is used instead of a call
 */
@Schema(examples = {"{\"workflow\":\"birthday-coupons\",\"activity\":\"externalApi1\",\"rows\":2}"})
record TestCallRequest(
    @Nullable String workflow,
    @Nullable String activity,
    @Nullable JsonNode settings,
    @Nullable Integer rows,
    @Nullable Integer pages,
    @Nullable Map<String, JsonNode> parameters,
    @Nullable Boolean pinned) {}
