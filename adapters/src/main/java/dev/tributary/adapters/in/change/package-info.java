/**
 * The channel of live changes of a node: its listeners, the notifications between nodes, and the
 * poller for notifications that were lost.
 */
@NullMarked
package dev.tributary.adapters.in.change;

import org.jspecify.annotations.NullMarked;
