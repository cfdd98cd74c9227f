/**
 * The gate: who a request comes from, what its forms must carry, what its responses tell a browser
 * to forbid, and the pages that let people in and out.
 */
@NullMarked
package dev.tributary.webapp.security;

import org.jspecify.annotations.NullMarked;
