/** Searching people, changing one of them, and exporting them. */
@NullMarked
package dev.tributary.application.profile;

import org.jspecify.annotations.NullMarked;
