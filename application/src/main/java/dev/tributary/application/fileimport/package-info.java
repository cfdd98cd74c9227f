/** Imports of files: receiving, checking and loading their rows, merging them into a resource. */
@NullMarked
package dev.tributary.application.fileimport;

import org.jspecify.annotations.NullMarked;
