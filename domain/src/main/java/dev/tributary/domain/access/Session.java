package dev.tributary.domain.access;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param tokenHash the keyed hash of its cookie: write access to the database without the master
 *     key does not suffice to create a session
 */
public record Session(String tokenHash, UserName user, Instant startedAt, Instant expiresAt) {}
