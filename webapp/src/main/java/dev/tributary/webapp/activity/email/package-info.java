/** How Email is shown. */
@NullMarked
package dev.tributary.webapp.activity.email;

import org.jspecify.annotations.NullMarked;
