/** Tests of what all resources share. */
@NullMarked
package dev.tributary.adapters.in.rest.problem;

import org.jspecify.annotations.NullMarked;
