package dev.tributary.adapters.activity.email;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The message to preview.
 *
 * @param activity its id; missing takes the first Email activity
 * @param address of the person; missing takes the one at {@code line}
 * @param line of the row, from 1; missing takes the first
 * @param to where a test message goes
 */
@Schema(
    requiredProperties = {"workflow"},
    examples = {
      "{\"workflow\":\"birthday-coupons\",\"activity\":\"email1\","
          + "\"address\":\"person1@people.example.com\"}"
    })
record PreviewEmailRequest(
    @Nullable String workflow,
    @Nullable String activity,
    @Nullable String address,
    @Nullable Long line,
    @Nullable String to) {}
