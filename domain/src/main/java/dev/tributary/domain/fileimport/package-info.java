/**
 * Rows of files on their way into a resource: what a file may look like and what its rows may hold.
 */
@NullMarked
package dev.tributary.domain.fileimport;

import org.jspecify.annotations.NullMarked;
