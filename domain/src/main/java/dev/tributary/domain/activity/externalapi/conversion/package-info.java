/** The conversion of single JSON values to the text of a typed column. */
@NullMarked
package dev.tributary.domain.activity.externalapi.conversion;

import org.jspecify.annotations.NullMarked;
