/** The rules of outbound calls, by tables of cases and by properties. */
@NullMarked
package dev.tributary.domain.exchange;

import org.jspecify.annotations.NullMarked;
