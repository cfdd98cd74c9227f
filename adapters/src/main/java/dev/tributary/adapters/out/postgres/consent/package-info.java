/** The rule of consent in SQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.consent;

import org.jspecify.annotations.NullMarked;
