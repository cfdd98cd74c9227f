/**
 * What drives runs: workers that walk strands from a clustered queue, the wake-ups between nodes,
 * and the regular duties.
 */
@NullMarked
package dev.tributary.adapters.in.engine;

import org.jspecify.annotations.NullMarked;
