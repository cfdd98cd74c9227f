/** How many calls an account may make: windows, their ledger, and what is leased of them. */
@NullMarked
package dev.tributary.domain.limit;

import org.jspecify.annotations.NullMarked;
