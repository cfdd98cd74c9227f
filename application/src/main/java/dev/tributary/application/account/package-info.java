/** External accounts: keeping them, and signing calls in with them. */
@NullMarked
package dev.tributary.application.account;

import org.jspecify.annotations.NullMarked;
