/** What the operator sets for the engine, and the parameters that follow from it. */
@NullMarked
package dev.tributary.adapters.in.engine.config;

import org.jspecify.annotations.NullMarked;
