/** The response's way into its work tables. */
@NullMarked
package dev.tributary.application.activity.externalapi.mapping;

import org.jspecify.annotations.NullMarked;
