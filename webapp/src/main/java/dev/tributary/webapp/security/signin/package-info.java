/** The pages for signing in and out and for one's own password, also before the first sign-in. */
@NullMarked
package dev.tributary.webapp.security.signin;

import org.jspecify.annotations.NullMarked;
