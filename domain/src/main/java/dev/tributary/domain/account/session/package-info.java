/** Sessions that an account logs in to. */
@NullMarked
package dev.tributary.domain.account.session;

import org.jspecify.annotations.NullMarked;
