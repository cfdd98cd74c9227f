package dev.tributary.application.exchange.recording;

import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.RecordedRequest;
import java.time.Instant;

/**
 * An attempt that is about to be sent.
 *
 * @param personal whether the request holds personal data
 */
public record AttemptStart(CallKey place, RecordedRequest request, Instant at, boolean personal) {}
