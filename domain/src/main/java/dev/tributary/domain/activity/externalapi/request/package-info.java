/**
 * The request of the External API activity: method, URL, headers and body, their templates and
 * their rules.
 */
@NullMarked
package dev.tributary.domain.activity.externalapi.request;

import org.jspecify.annotations.NullMarked;
