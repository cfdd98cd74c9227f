/** The style sheets, scripts and symbols of the console, and how browsers cache them. */
@NullMarked
package dev.tributary.webapp.asset;

import org.jspecify.annotations.NullMarked;
