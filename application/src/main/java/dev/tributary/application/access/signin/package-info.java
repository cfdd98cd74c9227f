/** Signing in and out: passwords, throttling, sessions. */
@NullMarked
package dev.tributary.application.access.signin;

import org.jspecify.annotations.NullMarked;
