/** The database that every test against PostgreSQL shares. */
@NullMarked
package dev.tributary.adapters.out.postgres;

import org.jspecify.annotations.NullMarked;
