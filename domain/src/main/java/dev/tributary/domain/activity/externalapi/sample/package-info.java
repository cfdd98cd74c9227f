/**
 * What a sample response tells about the mapping: where its rows are, and which columns they have.
 * Samples are small and lie in memory; answers never do.
 */
@NullMarked
package dev.tributary.domain.activity.externalapi.sample;

import org.jspecify.annotations.NullMarked;
