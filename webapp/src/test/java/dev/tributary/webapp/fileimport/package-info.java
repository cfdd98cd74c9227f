/** Imports of files over HTTP, from the file to the people. */
@NullMarked
package dev.tributary.webapp.fileimport;

import org.jspecify.annotations.NullMarked;
