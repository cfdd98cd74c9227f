@NullMarked
package dev.tributary.adapters.in.engine.node;

import org.jspecify.annotations.NullMarked;
