package dev.tributary.adapters.activity.externalapi.editor;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call whose response shows rows and paging.
 *
 * @param url as it was sent, with its query
 * @param requestBody JSON that was sent; missing when none was
 * @param headers of the response by name
 * @param body of the response
 */
@Schema(
    requiredProperties = {"url", "body"},
    examples = {
      "{\"url\":\"https://api.example.com/coupons?limit=2\",\"headers\":{},"
          + "\"body\":\"{\\\"items\\\":[{\\\"code\\\":\\\"0798208\\\"}],\\\"next\\\":\\\"/coupons?page=2\\\"}\"}"
    })
record DetectionRequest(
    @Nullable String url,
    @Nullable String requestBody,
    @Nullable Map<String, String> headers,
    @Nullable String body) {}
