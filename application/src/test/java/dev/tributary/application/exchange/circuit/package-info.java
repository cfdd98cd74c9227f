/** What all circuits must do, and circuits in memory. */
@NullMarked
package dev.tributary.application.exchange.circuit;

import org.jspecify.annotations.NullMarked;
