/** Finding out who sends a request. */
@NullMarked
package dev.tributary.webapp.security.authentication;

import org.jspecify.annotations.NullMarked;
