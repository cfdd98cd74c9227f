/** How Wait is shown. */
@NullMarked
package dev.tributary.webapp.activity.wait;

import org.jspecify.annotations.NullMarked;
