/** Fixtures for tests of the set activities. */
@NullMarked
package dev.tributary.adapters.activity;

import org.jspecify.annotations.NullMarked;
