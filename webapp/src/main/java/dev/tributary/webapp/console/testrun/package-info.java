/** The pages that start test runs and show what they would have sent. */
@NullMarked
package dev.tributary.webapp.console.testrun;

import org.jspecify.annotations.NullMarked;
