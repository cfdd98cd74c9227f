/** Authorisation servers. */
@NullMarked
package dev.tributary.adapters.out.oauth;

import org.jspecify.annotations.NullMarked;
