/** How External signal is shown. */
@NullMarked
package dev.tributary.webapp.activity.externalsignal;

import org.jspecify.annotations.NullMarked;
