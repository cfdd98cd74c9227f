/** Stores armed workflows and their schedulers. */
@NullMarked
package dev.tributary.adapters.out.postgres.schedule;

import org.jspecify.annotations.NullMarked;
