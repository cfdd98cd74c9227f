/** The outbox and the deliveries as the REST API shows them. */
@NullMarked
package dev.tributary.webapp.message;

import org.jspecify.annotations.NullMarked;
