/** Imports of files over HTTP. */
@NullMarked
package dev.tributary.adapters.in.rest.fileimport;

import org.jspecify.annotations.NullMarked;
