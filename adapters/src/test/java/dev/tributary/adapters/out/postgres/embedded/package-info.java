/** The embedded server, started for real. */
@NullMarked
package dev.tributary.adapters.out.postgres.embedded;

import org.jspecify.annotations.NullMarked;
