/** The catalogue of resources through the API. */
@NullMarked
package dev.tributary.adapters.in.rest.resource;

import org.jspecify.annotations.NullMarked;
