/** Nodes over HTTP. */
@NullMarked
package dev.tributary.adapters.in.rest.node;

import org.jspecify.annotations.NullMarked;
