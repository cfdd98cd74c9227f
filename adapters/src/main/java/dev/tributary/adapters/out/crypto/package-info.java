/** One master key and what is derived from it: sealing secrets, keyed hashes, password hashes. */
@NullMarked
package dev.tributary.adapters.out.crypto;

import org.jspecify.annotations.NullMarked;
