/** The External API activity against a real database and a server with faulty responses. */
@NullMarked
package dev.tributary.adapters.activity.externalapi;

import org.jspecify.annotations.NullMarked;
