/** Where in a request a credential stands, and under which names. */
@NullMarked
package dev.tributary.domain.account.place;

import org.jspecify.annotations.NullMarked;
