/** Samples and test calls over the REST API. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.sample;

import org.jspecify.annotations.NullMarked;
