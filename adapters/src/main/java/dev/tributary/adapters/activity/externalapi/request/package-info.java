/** Reads the rows that a request is made of. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.request;

import org.jspecify.annotations.NullMarked;
