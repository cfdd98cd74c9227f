/**
 * This process as one of the nodes over one database: its engine, heartbeat, notifications and
 * maintenance tasks, and their start and stop.
 */
@NullMarked
package dev.tributary.adapters.in.engine;

import org.jspecify.annotations.NullMarked;
