/** The rows of a response, written to work tables by COPY, and its copy when it is read twice. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.mapping;

import org.jspecify.annotations.NullMarked;
