/** The engine over a real database: its queue, its nodes, their death. */
@NullMarked
package dev.tributary.adapters.in.engine;

import org.jspecify.annotations.NullMarked;
