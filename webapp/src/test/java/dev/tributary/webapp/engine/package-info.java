/** Tests of the engine inside the whole program. */
@NullMarked
package dev.tributary.webapp.engine;

import org.jspecify.annotations.NullMarked;
