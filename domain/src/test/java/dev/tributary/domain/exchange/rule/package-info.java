/** Rules for responses, by tables of cases. */
@NullMarked
package dev.tributary.domain.exchange.rule;

import org.jspecify.annotations.NullMarked;
