@NullMarked
package dev.tributary.adapters.out.postgres.schedule;

import org.jspecify.annotations.NullMarked;
