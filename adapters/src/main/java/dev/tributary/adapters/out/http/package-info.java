/**
 * Outbound HTTP over the Vert.x client, behind the port {@code HttpExchange}: the guard resolves
 * and checks, the client connects to exactly the checked address, and a blocking stream delivers
 * the response within its limits. The reasons are in {@code
 * docs/adr/0003-outbound-http-and-pinning.md}.
 */
@NullMarked
package dev.tributary.adapters.out.http;

import org.jspecify.annotations.NullMarked;
