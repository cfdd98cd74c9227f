/** The people: found, shown, changed, exported. */
@NullMarked
package dev.tributary.webapp.console.profile;

import org.jspecify.annotations.NullMarked;
