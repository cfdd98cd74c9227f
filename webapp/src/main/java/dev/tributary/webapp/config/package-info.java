/** The configuration keys, and the plain values and beans that the core gets made of them. */
@NullMarked
package dev.tributary.webapp.config;

import org.jspecify.annotations.NullMarked;
