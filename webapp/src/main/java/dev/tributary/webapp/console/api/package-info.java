/** The page that describes the API and tries its calls. */
@NullMarked
package dev.tributary.webapp.console.api;

import org.jspecify.annotations.NullMarked;
