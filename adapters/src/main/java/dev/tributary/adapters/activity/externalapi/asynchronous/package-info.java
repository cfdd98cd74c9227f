/** Jobs at APIs in the database. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.asynchronous;

import org.jspecify.annotations.NullMarked;
