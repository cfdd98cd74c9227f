package dev.tributary.domain.access;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param tokenHash what is kept of its cookie: a keyed hash, so that who writes our tables but has
 *     no master key cannot make one
 */
public record Session(String tokenHash, UserName user, Instant startedAt, Instant expiresAt) {}
