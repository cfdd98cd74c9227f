package dev.tributary.adapters.in.rest.message;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Suppression.Reason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which suppressed addresses to release.
 *
 * @param channel of the addresses; without it {@code email}
 * @param reason {@code bounced}: their server refused them
 * @param from suppressed at this instant or later; without it from the beginning
 * @param to suppressed before this instant; without it up to now
 * @param reply a part of the server's reply; without it any reply
 */
@RegisterForReflection
record ReleaseRequest(
    @Nullable String channel,
    @Nullable String reason,
    @Nullable String from,
    @Nullable String to,
    @Nullable String reply) {
  Reason meant() {
    return SuppressionsQuery.reason(Optional.ofNullable(reason).orElse(""));
  }

  SuppressionFilter filter() {
    return new SuppressionFilter(
        Optional.ofNullable(channel)
            .map(word -> EnumNames.read("channel", word, Channel.class))
            .orElse(Channel.EMAIL),
        Optional.empty(),
        SuppressionsQuery.instant("from", from),
        SuppressionsQuery.instant("to", to),
        Optional.ofNullable(reply).orElse(""));
  }
}
