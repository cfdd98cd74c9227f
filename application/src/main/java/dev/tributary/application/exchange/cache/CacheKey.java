package dev.tributary.application.exchange.cache;

/** Identifies requests that have the same response: a hash, which holds no secret. */
public record CacheKey(String hash) {}
