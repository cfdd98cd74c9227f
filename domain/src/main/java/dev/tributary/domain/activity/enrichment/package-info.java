/** The Enrichment activity: adds data of other inputs to the rows of one. */
@NullMarked
package dev.tributary.domain.activity.enrichment;

import org.jspecify.annotations.NullMarked;
