package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.HttpResponse;

/**
 * A response that the rules of a call accept.
 *
 * @param response whose body is still to be read
 * @param end to be recorded together with its use
 */
public record UsableResponse(HttpResponse response, ExchangeEnd end) {}
