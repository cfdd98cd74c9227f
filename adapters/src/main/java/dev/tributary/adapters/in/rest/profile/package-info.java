/** People over HTTP: searching, changing one, exporting many. */
@NullMarked
package dev.tributary.adapters.in.rest.profile;

import org.jspecify.annotations.NullMarked;
