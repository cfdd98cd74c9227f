/** Sealed secrets, the register of master keys, and which workflows use a secret. */
@NullMarked
package dev.tributary.adapters.out.postgres.secret;

import org.jspecify.annotations.NullMarked;
