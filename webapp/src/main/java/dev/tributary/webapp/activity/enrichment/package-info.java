/** How Enrichment is shown. */
@NullMarked
package dev.tributary.webapp.activity.enrichment;

import org.jspecify.annotations.NullMarked;
