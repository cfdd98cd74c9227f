/**
 * The resolver of names of the whole process. It checks every name that any library resolves, so
 * that none can reach what the egress guard refuses. The reasons are in {@code
 * docs/adr/0047-transports-and-the-resolver-of-names.md}.
 */
@NullMarked
package dev.tributary.adapters.out.resolver;

import org.jspecify.annotations.NullMarked;
