@NullMarked
package dev.tributary.adapters.out.postgres.limit;

import org.jspecify.annotations.NullMarked;
