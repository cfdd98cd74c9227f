/**
 * Durable work: the kinds of work whose entries lie in the queue, and the class that executes an
 * entry of any kind. The queue itself, with picking, heartbeats and revival, is db-scheduler's.
 */
@NullMarked
package dev.tributary.adapters.in.work;

import org.jspecify.annotations.NullMarked;
