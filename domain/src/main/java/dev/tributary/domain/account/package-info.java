/** External accounts: how calls sign in at an API, and where they may do so. */
@NullMarked
package dev.tributary.domain.account;

import org.jspecify.annotations.NullMarked;
