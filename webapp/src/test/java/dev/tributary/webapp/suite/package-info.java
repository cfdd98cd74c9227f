/** The tests of this module as two halves, one for each process that runs them. */
@NullMarked
package dev.tributary.webapp.suite;

import org.jspecify.annotations.NullMarked;
