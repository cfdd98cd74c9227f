/** The routes of all resources, and what their methods declare for the filters. */
@NullMarked
package dev.tributary.webapp.security.route;

import org.jspecify.annotations.NullMarked;
