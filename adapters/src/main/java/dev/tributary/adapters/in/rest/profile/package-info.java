/** People over HTTP: looking for them, changing one, exporting many. */
@NullMarked
package dev.tributary.adapters.in.rest.profile;

import org.jspecify.annotations.NullMarked;
