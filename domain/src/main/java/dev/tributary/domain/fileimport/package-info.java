/** Imports of files into a resource: identity, states, stages and error codes. */
@NullMarked
package dev.tributary.domain.fileimport;

import org.jspecify.annotations.NullMarked;
