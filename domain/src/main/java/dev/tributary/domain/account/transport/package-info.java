/** How the connections of an account are made: certificates, proxy, TLS and protocol. */
@NullMarked
package dev.tributary.domain.account.transport;

import org.jspecify.annotations.NullMarked;
