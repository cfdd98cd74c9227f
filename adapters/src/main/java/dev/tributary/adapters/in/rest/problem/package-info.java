/** Errors of the API: {@code application/problem+json} with our codes. */
@NullMarked
package dev.tributary.adapters.in.rest.problem;

import org.jspecify.annotations.NullMarked;
