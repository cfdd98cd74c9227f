/** The command about nodes. */
@NullMarked
package dev.tributary.cli.node;

import org.jspecify.annotations.NullMarked;
