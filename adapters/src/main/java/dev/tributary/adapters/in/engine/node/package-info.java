/** One process of the installation: its identity, its record, its state, and those that died. */
@NullMarked
package dev.tributary.adapters.in.engine.node;

import org.jspecify.annotations.NullMarked;
