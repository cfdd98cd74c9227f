/**
 * TLS of outbound connections: trusted authorities, client certificates and the time of handshakes.
 */
@NullMarked
package dev.tributary.adapters.out.http.tls;

import org.jspecify.annotations.NullMarked;
