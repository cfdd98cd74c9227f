/** The API zoo: imitations of the ways in which well-known APIs divide rows into pages. */
@NullMarked
package dev.tributary.webapp.demo.zoo;

import org.jspecify.annotations.NullMarked;
