/** The written form of external accounts, for the API, the database and the console. */
@NullMarked
package dev.tributary.adapters.account;

import org.jspecify.annotations.NullMarked;
