/** The processes that share one database: their states and clocks. */
@NullMarked
package dev.tributary.domain.node;

import org.jspecify.annotations.NullMarked;
