/** What a message's text may name, and what stands in the place of a missing value. */
@NullMarked
package dev.tributary.domain.personalisation;

import org.jspecify.annotations.NullMarked;
