/** What can be wrong with an account, and the checks that several of its parts share. */
@NullMarked
package dev.tributary.domain.account.problem;

import org.jspecify.annotations.NullMarked;
