/** What can go wrong, as codes and messages that are rendered when they are read. */
@NullMarked
package dev.tributary.domain.problem;

import org.jspecify.annotations.NullMarked;
