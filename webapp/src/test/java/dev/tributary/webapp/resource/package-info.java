/** The resources as the REST API shows them. */
@NullMarked
package dev.tributary.webapp.resource;

import org.jspecify.annotations.NullMarked;
