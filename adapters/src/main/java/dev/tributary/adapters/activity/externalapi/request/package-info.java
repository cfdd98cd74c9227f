/** The rows that feed a request. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.request;

import org.jspecify.annotations.NullMarked;
