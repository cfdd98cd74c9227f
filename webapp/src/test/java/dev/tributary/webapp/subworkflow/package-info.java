/** Sub-workflows through the API and the console. */
@NullMarked
package dev.tributary.webapp.subworkflow;

import org.jspecify.annotations.NullMarked;
