/** Tests of the Enrichment activity on PostgreSQL. */
@NullMarked
package dev.tributary.adapters.activity.enrichment;

import org.jspecify.annotations.NullMarked;
