/** Limits and rules of HTTP requests and responses, before any resource. */
@NullMarked
package dev.tributary.webapp.security.http;

import org.jspecify.annotations.NullMarked;
