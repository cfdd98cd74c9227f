/** The declaration of the Enrichment activity's settings, and its SQL. */
@NullMarked
package dev.tributary.adapters.activity.enrichment;

import org.jspecify.annotations.NullMarked;
