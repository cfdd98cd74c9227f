/** Circuits of accounts and origins, shared by all nodes. */
@NullMarked
package dev.tributary.application.exchange.circuit;

import org.jspecify.annotations.NullMarked;
