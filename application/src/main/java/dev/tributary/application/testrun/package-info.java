/** Starts test runs and shows what they would have sent. */
@NullMarked
package dev.tributary.application.testrun;

import org.jspecify.annotations.NullMarked;
