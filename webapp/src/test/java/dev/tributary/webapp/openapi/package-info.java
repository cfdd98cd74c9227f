/** The description of the API as programs of others read it. */
@NullMarked
package dev.tributary.webapp.openapi;

import org.jspecify.annotations.NullMarked;
