/** {@code import}: imports people from a file and prints its progress. */
@NullMarked
package dev.tributary.cli.fileimport;

import org.jspecify.annotations.NullMarked;
