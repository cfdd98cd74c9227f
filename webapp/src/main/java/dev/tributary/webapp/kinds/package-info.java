/** What a kind of activity is made of, over all modules. */
@NullMarked
package dev.tributary.webapp.kinds;

import org.jspecify.annotations.NullMarked;
