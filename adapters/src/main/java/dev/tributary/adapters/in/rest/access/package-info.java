/** People, API keys and the audit trail in the REST API. */
@NullMarked
package dev.tributary.adapters.in.rest.access;

import org.jspecify.annotations.NullMarked;
