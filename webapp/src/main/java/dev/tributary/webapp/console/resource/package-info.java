/** The pages about resources: their columns and their personal data. */
@NullMarked
package dev.tributary.webapp.console.resource;

import org.jspecify.annotations.NullMarked;
