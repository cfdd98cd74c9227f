/**
 * The PostgreSQL that Tributary brings along: unpacked, created, started before everything else and
 * stopped after it. Durable (every commit is on disk), closed (password, loopback only), run by an
 * unprivileged user where the program itself is root.
 */
@NullMarked
package dev.tributary.adapters.out.postgres.embedded;

import org.jspecify.annotations.NullMarked;
