/** What authorisation servers and logins want to be sent. */
@NullMarked
package dev.tributary.adapters.out.oauth;

import org.jspecify.annotations.NullMarked;
