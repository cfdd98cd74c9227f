/** Secrets in the REST API: set and deleted, never read back. */
@NullMarked
package dev.tributary.adapters.in.rest.secret;

import org.jspecify.annotations.NullMarked;
