/** Access tokens of external accounts: fetching them once, and sharing them. */
@NullMarked
package dev.tributary.application.account.token;

import org.jspecify.annotations.NullMarked;
