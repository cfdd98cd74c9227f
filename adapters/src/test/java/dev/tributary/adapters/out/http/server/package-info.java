/** Servers of the tests, with faults, certificates and a proxy. */
@NullMarked
package dev.tributary.adapters.out.http.server;

import org.jspecify.annotations.NullMarked;
