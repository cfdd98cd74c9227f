/** Fakes for tests of executors. */
@NullMarked
package dev.tributary.application.activity;

import org.jspecify.annotations.NullMarked;
