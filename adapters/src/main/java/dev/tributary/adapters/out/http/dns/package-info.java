/** The names that outbound connections resolve. */
@NullMarked
package dev.tributary.adapters.out.http.dns;

import org.jspecify.annotations.NullMarked;
