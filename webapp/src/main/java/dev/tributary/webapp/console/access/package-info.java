/** The pages about who may enter, and who changed what. */
@NullMarked
package dev.tributary.webapp.console.access;

import org.jspecify.annotations.NullMarked;
