/**
 * The engine: workers that execute strands from a clustered queue, the notifications between nodes,
 * and the maintenance tasks.
 */
@NullMarked
package dev.tributary.adapters.in.engine;

import org.jspecify.annotations.NullMarked;
