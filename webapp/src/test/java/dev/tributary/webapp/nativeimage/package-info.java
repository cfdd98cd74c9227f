/** What a machine without a builder can see of a native executable. */
@NullMarked
package dev.tributary.webapp.nativeimage;

import org.jspecify.annotations.NullMarked;
