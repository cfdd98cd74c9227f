/** How texts of people are normalised before rules read them. */
@NullMarked
package dev.tributary.domain.text;

import org.jspecify.annotations.NullMarked;
