/** Executing the Enrichment activity. */
@NullMarked
package dev.tributary.application.activity.enrichment;

import org.jspecify.annotations.NullMarked;
