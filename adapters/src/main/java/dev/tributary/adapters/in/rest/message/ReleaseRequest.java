package dev.tributary.adapters.in.rest.message;

import dev.tributary.application.message.SuppressionFilter;
import dev.tributary.domain.message.Suppression.Reason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which mailboxes are to get mail again.
 *
 * @param reason {@code quarantined}: their server refused them
 * @param from suppressed at this moment or later; without it from the beginning
 * @param to suppressed before this moment; without it up to now
 * @param said what stands in the server's words; without it whatever it said
 */
@RegisterForReflection
record ReleaseRequest(
    @Nullable String reason, @Nullable String from, @Nullable String to, @Nullable String said) {
  Reason meant() {
    return SuppressionsQuery.reason(Optional.ofNullable(reason).orElse(""));
  }

  SuppressionFilter filter() {
    return new SuppressionFilter(
        Optional.empty(),
        SuppressionsQuery.instant("from", from),
        SuppressionsQuery.instant("to", to),
        Optional.ofNullable(said).orElse(""));
  }
}
