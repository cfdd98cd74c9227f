/** The port that sends one attempt of a call, and what goes over it. */
@NullMarked
package dev.tributary.application.exchange.http;

import org.jspecify.annotations.NullMarked;
