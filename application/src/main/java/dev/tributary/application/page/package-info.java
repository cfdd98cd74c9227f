/** Pages of lists that are longer than one response. */
@NullMarked
package dev.tributary.application.page;

import org.jspecify.annotations.NullMarked;
