/** People over HTTP. */
@NullMarked
package dev.tributary.webapp.profile;

import org.jspecify.annotations.NullMarked;
