/** Work beside each other on virtual threads. */
@NullMarked
package dev.tributary.adapters.out.message;

import org.jspecify.annotations.NullMarked;
