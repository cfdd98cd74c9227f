/** The nodes of this installation, as operators see them. */
@NullMarked
package dev.tributary.application.node;

import org.jspecify.annotations.NullMarked;
