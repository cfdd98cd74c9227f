/**
 * Security of requests: authentication, CSRF tokens, security headers, limits of requests, and the
 * pages for signing in and out.
 */
@NullMarked
package dev.tributary.webapp.security;

import org.jspecify.annotations.NullMarked;
