/** How the text of path and query parameters becomes values of the domain. */
@NullMarked
package dev.tributary.adapters.in.rest.parameter;

import org.jspecify.annotations.NullMarked;
