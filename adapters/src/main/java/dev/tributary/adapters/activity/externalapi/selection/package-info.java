/** Selecting the rows of responses in the database. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.selection;

import org.jspecify.annotations.NullMarked;
