/** Tests of durable work. */
@NullMarked
package dev.tributary.adapters.in.work;

import org.jspecify.annotations.NullMarked;
