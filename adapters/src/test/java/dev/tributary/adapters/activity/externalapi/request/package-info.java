/** Tests of the requests that an External API activity sends. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.request;

import org.jspecify.annotations.NullMarked;
