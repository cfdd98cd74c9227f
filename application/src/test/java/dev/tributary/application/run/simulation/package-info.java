/** Random schedules of random runs over stores in memory, checked after every step. */
@NullMarked
package dev.tributary.application.run.simulation;

import org.jspecify.annotations.NullMarked;
