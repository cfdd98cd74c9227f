/** Tests of the SQL of imports against a real database. */
@NullMarked
package dev.tributary.adapters.out.postgres.fileimport;

import org.jspecify.annotations.NullMarked;
