/** How the calls of an account sign in, and what may be set about it. */
@NullMarked
package dev.tributary.domain.account.authentication;

import org.jspecify.annotations.NullMarked;
