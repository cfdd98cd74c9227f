/** Rules that an author gives for responses. */
@NullMarked
package dev.tributary.domain.exchange.rule;

import org.jspecify.annotations.NullMarked;
