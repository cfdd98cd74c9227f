/** Tests of what is logged when the database is away. */
@NullMarked
package dev.tributary.webapp.problem;

import org.jspecify.annotations.NullMarked;
