/**
 * What a sample response shows about the mapping: where its rows are, and which columns they have.
 * Samples are small and held in memory; responses never are.
 */
@NullMarked
package dev.tributary.domain.activity.externalapi.sample;

import org.jspecify.annotations.NullMarked;
