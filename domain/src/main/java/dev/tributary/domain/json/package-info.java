/**
 * JSON as the rules see it: one bounded value at a time, never a stream and never a document of
 * unknown size. Reading and limiting streams is an adapter's work.
 */
@NullMarked
package dev.tributary.domain.json;

import org.jspecify.annotations.NullMarked;
