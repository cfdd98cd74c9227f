/** The description of the API: what holds for all of its operations and records. */
@NullMarked
package dev.tributary.adapters.in.rest.openapi;

import org.jspecify.annotations.NullMarked;
