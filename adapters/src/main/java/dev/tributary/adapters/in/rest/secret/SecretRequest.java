package dev.tributary.adapters.in.rest.secret;

import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A secret to store.
 *
 * @param value left out when only its origins change
 * @param origins where it may be sent; everywhere when empty, unchanged when left out
 */
@Schema(
    examples = {
      "{\"value\":\"correct-horse-battery-staple\",\"origins\":[\"https://api.example.com\"]}"
    })
record SecretRequest(@Nullable String value, @Nullable List<@Nullable String> origins) {
  Optional<SecretOrigins> boundTo() {
    return Optional.ofNullable(origins)
        .map(texts -> SecretOrigins.of(texts.stream().map(String::valueOf).toList()));
  }

  /** Without the value: a record's own form would show it. */
  @Override
  public String toString() {
    return "SecretRequest[]";
  }
}
