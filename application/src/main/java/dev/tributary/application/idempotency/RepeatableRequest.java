package dev.tributary.application.idempotency;

/**
 * A request that its sender may repeat.
 *
 * @param key what the sender chose; every sender has keys of their own
 * @param hash of everything that the request asks for
 */
public record RepeatableRequest(String key, String hash) {}
