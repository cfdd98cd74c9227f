package dev.tributary.domain.exchange;

import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The record of one attempt of a call, with secrets masked.
 *
 * @param attempt from 1 within the call, going on after a crash
 * @param duration from the start to the last byte read; empty while under way or when a crash cut
 *     it
 * @param failure why it brought nothing, as it is shown
 * @param retryReason why the attempt before it brought nothing; empty for the first
 * @param personal whether it holds personal data that is not masked yet
 */
public record Exchange(
    ExchangeId id,
    CallKey place,
    int attempt,
    RecordedRequest request,
    Instant startedAt,
    Optional<Duration> duration,
    Optional<RecordedResponse> response,
    Optional<Message> failure,
    Optional<Message> retryReason,
    boolean personal) {}
