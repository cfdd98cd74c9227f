/**
 * One master key and what is derived from it: encryption of secrets, keyed hashes, password hashes.
 */
@NullMarked
package dev.tributary.adapters.out.crypto;

import org.jspecify.annotations.NullMarked;
