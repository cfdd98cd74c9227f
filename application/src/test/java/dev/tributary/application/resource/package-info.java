/** Resources for tests. */
@NullMarked
package dev.tributary.application.resource;

import org.jspecify.annotations.NullMarked;
