/** The page about the nodes. */
@NullMarked
package dev.tributary.webapp.console.node;

import org.jspecify.annotations.NullMarked;
