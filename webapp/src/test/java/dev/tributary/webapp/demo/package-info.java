/**
 * The demonstration: its story with APIs good and bad, and the packaged program as people start it.
 */
@NullMarked
package dev.tributary.webapp.demo;

import org.jspecify.annotations.NullMarked;
