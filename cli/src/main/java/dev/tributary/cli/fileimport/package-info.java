/** {@code import}: brings people from a file and tells how far it is. */
@NullMarked
package dev.tributary.cli.fileimport;

import org.jspecify.annotations.NullMarked;
