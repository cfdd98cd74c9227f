/** The rows of a response, written to work tables by COPY. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.mapping;

import org.jspecify.annotations.NullMarked;
