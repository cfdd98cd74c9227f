/** How Query is shown. */
@NullMarked
package dev.tributary.webapp.activity.query;

import org.jspecify.annotations.NullMarked;
