/** The part of the public API that the commands use; fields they do not know are passed over. */
@NullMarked
package dev.tributary.cli.api;

import org.jspecify.annotations.NullMarked;
