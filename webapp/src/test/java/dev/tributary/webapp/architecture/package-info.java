/** The rules of structure that the build cannot express. */
@NullMarked
package dev.tributary.webapp.architecture;

import org.jspecify.annotations.NullMarked;
