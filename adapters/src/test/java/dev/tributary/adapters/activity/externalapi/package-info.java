/** The External API activity against a real database and a server that answers badly. */
@NullMarked
package dev.tributary.adapters.activity.externalapi;

import org.jspecify.annotations.NullMarked;
