/** The pages about what waits for the decision of a person. */
@NullMarked
package dev.tributary.webapp.console.approval;

import org.jspecify.annotations.NullMarked;
