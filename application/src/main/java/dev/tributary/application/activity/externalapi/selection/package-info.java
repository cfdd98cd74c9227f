/** Which rows of the responses stay when all of them are read. */
@NullMarked
package dev.tributary.application.activity.externalapi.selection;

import org.jspecify.annotations.NullMarked;
