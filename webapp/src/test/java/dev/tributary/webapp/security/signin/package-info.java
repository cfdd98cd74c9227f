/** The first password, without a running program. */
@NullMarked
package dev.tributary.webapp.security.signin;

import org.jspecify.annotations.NullMarked;
