/** What all durable work has in common: the node that works, and its right to an entry. */
@NullMarked
package dev.tributary.application.work;

import org.jspecify.annotations.NullMarked;
