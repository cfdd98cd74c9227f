/** The Enrichment activity's form outside and its SQL. */
@NullMarked
package dev.tributary.adapters.activity.enrichment;

import org.jspecify.annotations.NullMarked;
